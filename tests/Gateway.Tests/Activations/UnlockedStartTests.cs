using Microsoft.Extensions.DependencyInjection;
using Queueing.Gateway.Tests.Harness;

namespace Queueing.Gateway.Tests.Activations;

public sealed class UnlockedStartTests(RealHall hall)
{
    [Fact]
    public async Task Two_new_grains_that_call_each_other_first_do_not_lock_each_other_out()
    {
        var grains = hall.Gateway.Services.GetRequiredService<IGrainFactory>();
        var one = grains.GetGrain<IMeetingGrain>("one").Meet("two");
        var two = grains.GetGrain<IMeetingGrain>("two").Meet("one");

        var names = await Task.WhenAll(one, two).WaitAsync(TimeSpan.FromSeconds(15), TestContext.Current.CancellationToken);

        names.ShouldBe(["two", "one"]);
    }
}
