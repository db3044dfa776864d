using System.Diagnostics;
using System.Net;

namespace Queueing.Benchmarks.Budgets;

/// <summary>Asks as fast as the answers come, over keep-alive connections, one request in flight on each.</summary>
internal sealed class LoadGenerator : IDisposable
{
    private const int Connections = 64;
    private readonly Connection[] connections;

    private LoadGenerator(Connection[] connections) => this.connections = connections;

    public static async Task<LoadGenerator> OpenAsync(Uri address)
    {
        var endPoint = new IPEndPoint(IPAddress.Loopback, address.Port);
        return new LoadGenerator(await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Connection.OpenAsync(endPoint))));
    }

    /// <summary>Asks for a while, the requests in turn.</summary>
    /// <returns>Answers of the expected status a second.</returns>
    public async Task<double> RateAsync(TimeSpan time, int status, params IReadOnlyList<RequestBytes> requests)
    {
        var started = Stopwatch.GetTimestamp();
        var counts = await Task.WhenAll(connections.Select((connection, i) => AskAsync(connection, i, started, time, status, requests)));
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        var other = counts.Sum(x => x.Other);
        var good = counts.Sum(x => x.Good);
        return other <= good / 100 ? good / seconds : throw new InvalidOperationException($"{other} answers were not {status}, {good} were");
    }

    public void Dispose() => Array.ForEach(connections, x => x.Dispose());

    private static async Task<(int Good, int Other)> AskAsync(
        Connection connection, int index, long started, TimeSpan time, int status, IReadOnlyList<RequestBytes> requests)
    {
        var own = requests.Select(x => x.Copy()).ToArray();
        var (good, other) = (0, 0);
        for (var i = index; Stopwatch.GetElapsedTime(started) < time; i++)
        {
            if (await connection.AskAsync(own[i % own.Length].Next()) == status)
            {
                good++;
            }
            else
            {
                other++;
            }
        }

        return (good, other);
    }
}
