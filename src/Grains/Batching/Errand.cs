namespace Queueing.Grains.Batching;

/// <summary>Work that needs the stream to itself, with its result.</summary>
/// <typeparam name="T">The result.</typeparam>
/// <param name="work">The work.</param>
internal sealed class Errand<T>(Func<Task<T>> work) : IErrand
{
    private readonly TaskCompletionSource<T> result = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<T> Result => result.Task;

    public async Task Run()
    {
        try
        {
            result.TrySetResult(await work());
        }
        catch (Exception cause)
        {
            result.TrySetException(cause);
            throw;
        }
    }

    public void Fail(Exception cause) => result.TrySetException(cause);
}
