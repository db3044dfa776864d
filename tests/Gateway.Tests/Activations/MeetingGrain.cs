namespace Queueing.Gateway.Tests.Activations;

[GrainType("queueing.tests.meeting")]
public sealed class MeetingGrain(IGrainFactory grains, IGrainContext context) : IMeetingGrain
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly Barrier Both = new(2);

    public async Task<string> Meet(string other)
    {
        Both.SignalAndWait(Patience, TestContext.Current.CancellationToken).ShouldBeTrue("the two first requests did not run at once");
        return await grains.GetGrain<IMeetingGrain>(other).Greet();
    }

    public Task<string> Greet() => Task.FromResult(context.GrainId.Key.ToString()!);
}
