using System.Collections.Immutable;
using Queueing.Domain.Estimates;
using Queueing.Domain.Identities;
using Queueing.Gateway.Tests.Harness;
using Queueing.Grains.Contracts;
using Queueing.Grains.Estimates;

namespace Queueing.Gateway.Tests.Floor;

public sealed class EstimateTests
{
    [Fact]
    public async Task A_supervisor_sees_how_good_the_waits_are_in_minutes_and_what_they_go_by()
    {
        await using var gateway = await StartAsync();
        var answer = await gateway.SendAsync("GET", "/estimates", token: gateway.Token());
        var first = answer.Body![0]!;
        first.Text("queue").ShouldBe("general");
        first.Text("model").ShouldBe("hall");
        first.Text("since").ShouldBe("2026-11-16");
        var score = first["atDraw"]!;
        score["samples"]!.GetValue<int>().ShouldBe(120);
        score["maeMinutes"]!.GetValue<double>().ShouldBe(1.5);
        score["biasMinutes"]!.GetValue<double>().ShouldBe(-0.2);
        score["coverage"]!.GetValue<double>().ShouldBe(0.8);
        first["everyFiveMinutes"]!["maeMinutes"].ShouldBeNull();
    }

    [Fact]
    public async Task A_clerk_does_not()
    {
        await using var gateway = await StartAsync();
        (await gateway.SendAsync("GET", "/estimates", token: gateway.Token("clerk"))).ShouldBeProblem(403, "forbidden");
    }

    private static Task<TestGateway> StartAsync() => new ScriptedGrains()
        .On<IWaitEstimatorGrain>("Report", (_, _) => new ValueTask<ImmutableArray<EstimateView>>(
        [
            new EstimateView(
                new QueueId("general"),
                WaitFamily.Hall,
                130,
                new DateOnly(2026, 11, 16),
                new WaitScore(120, 600, 90, 9_000, -12, 0.8, 0.1),
                default),
        ]))
        .StartAsync();
}
