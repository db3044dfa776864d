using System.Threading.Channels;

namespace Queueing.Gateway.Tests.Harness;

/// <summary>A long poll whose answers a test sends one by one; the last is repeated to whoever reads at once.</summary>
internal sealed class Script<T>
    where T : class
{
    private readonly Channel<T> changes = Channel.CreateUnbounded<T>();
    private T? last;

    public void Send(T value) => changes.Writer.TryWrite(value).ShouldBeTrue();

    public async ValueTask<T> Follow(object?[] args)
    {
        if (args[0] is null && last is not null)
        {
            return last;
        }

        return last = await changes.Reader.ReadAsync();
    }
}
