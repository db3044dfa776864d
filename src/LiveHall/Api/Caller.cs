namespace Queueing.LiveHall.Api;

/// <summary>
/// One person or device that commands: its token, and a key per command that depends only on the run and on the person's own
/// commands so far, so that a repeat after an outage is recognised.
/// </summary>
internal sealed class Caller(HallApi api, string token, string keyPrefix)
{
    private int commands;

    public Task<ApiAnswer<T>> GetAsync<T>(string rest, CancellationToken cancel)
        where T : class =>
        api.GetAsync<T>(api.Path(rest), token, cancel);

    public Task<ApiAnswer<T>> PostAsync<TBody, T>(string rest, TBody body, CancellationToken cancel)
        where TBody : class
        where T : class =>
        api.SendAsync<TBody, T>(HttpMethod.Post, api.Path(rest), token, body, NextKey(), cancel);

    /// <summary>Sends one command twice in the same moment, under one key.</summary>
    public async Task<(ApiAnswer<T> One, ApiAnswer<T> Other)> PostTwiceAsync<TBody, T>(string rest, TBody body, CancellationToken cancel)
        where TBody : class
        where T : class
    {
        var key = NextKey();
        var one = api.SendAsync<TBody, T>(HttpMethod.Post, api.Path(rest), token, body, key, cancel);
        var other = api.SendAsync<TBody, T>(HttpMethod.Post, api.Path(rest), token, body, key, cancel);
        return (await one, await other);
    }

    public Task<ApiAnswer<T>> PutAsync<TBody, T>(string rest, TBody body, CancellationToken cancel)
        where TBody : class
        where T : class =>
        api.SendAsync<TBody, T>(HttpMethod.Put, api.Path(rest), token, body, NextKey(), cancel);

    private string NextKey() => $"{keyPrefix}-{Interlocked.Increment(ref commands)}";
}
