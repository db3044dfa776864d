using System.Text.Json.Nodes;
using Queueing.Gateway.Tests.Harness;
using Queueing.Grains.Contracts;
using Queueing.Grains.Dispatch;

namespace Queueing.Gateway.Tests.Floor;

public sealed class SupervisorStreamTests
{
    private readonly Script<FloorView> floor = new();

    [Fact]
    public async Task A_new_reader_gets_how_things_stand_and_then_each_change()
    {
        await using var gateway = await StartAsync();
        floor.Send(Samples.Floor("d1", 1, Samples.Alert("a1")));
        using var stream = await SseReader.OpenAsync(gateway, "/alerts/stream", gateway.Token());
        var (name, _, data) = await stream.NextAsync();
        name.ShouldBe("alert");
        JsonNode.Parse(data)!.Text("alertId").ShouldBe("a1");
        floor.Send(Samples.Floor("d1", 2, Samples.Alert("a1", level: 3), Samples.Alert("a2")));
        JsonNode.Parse((await stream.NextAsync()).Data)!["level"]!.GetValue<int>().ShouldBe(3);
        JsonNode.Parse((await stream.NextAsync()).Data)!.Text("alertId").ShouldBe("a2");
    }

    [Fact]
    public async Task A_reader_who_comes_back_misses_nothing_and_gets_nothing_twice()
    {
        await using var gateway = await StartAsync();
        floor.Send(Samples.Floor("d1", 1, Samples.Alert("a1")));
        string? seen;
        using (var first = await SseReader.OpenAsync(gateway, "/alerts/stream", gateway.Token()))
        {
            (await first.NextAsync()).Id.ShouldNotBeNull();
            floor.Send(Samples.Floor("d1", 2, Samples.Alert("a1"), Samples.Alert("a2")));
            seen = (await first.NextAsync()).Id;
            floor.Send(Samples.Floor("d1", 3, Samples.Alert("a1"), Samples.Alert("a2"), Samples.Alert("a3")));
            await first.NextAsync();
        }

        using var again = await SseReader.OpenAsync(gateway, "/alerts/stream", gateway.Token(), seen);
        JsonNode.Parse((await again.NextAsync()).Data)!.Text("alertId").ShouldBe("a3");
    }

    [Fact]
    public async Task An_unknown_epoch_gets_a_snapshot_whose_last_event_alone_carries_the_id()
    {
        await using var gateway = await StartAsync();
        floor.Send(Samples.Floor("d1", 1, Samples.Alert("a1"), Samples.Alert("a2")));
        using var stream = await SseReader.OpenAsync(gateway, "/alerts/stream", gateway.Token(), "19990101-00000000:7");
        (await stream.NextAsync()).Id.ShouldBeNull();
        (await stream.NextAsync()).Id.ShouldNotBeNull();
    }

    [Fact]
    public async Task Only_a_supervisor_reads_it()
    {
        await using var gateway = await StartAsync();
        (await gateway.SendAsync("GET", "/alerts/stream", token: gateway.Token("clerk"))).ShouldBeProblem(403, "forbidden");
    }

    private Task<TestGateway> StartAsync() => new ScriptedGrains()
        .On<IDispatcherGrain>("Follow", (_, args) => floor.Follow(args))
        .StartAsync();
}
