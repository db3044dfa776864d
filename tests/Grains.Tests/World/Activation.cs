namespace Queueing.Grains.Tests.World;

/// <summary>A grain with its activation; a turn that is not interleaved holds the lock.</summary>
internal sealed record Activation<T>(T Grain, FakeContext Context)
{
    public SemaphoreSlim Turn { get; } = new(1, 1);
}
