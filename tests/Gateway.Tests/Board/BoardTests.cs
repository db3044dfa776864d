using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Queueing.Gateway.Tests.Harness;
using Queueing.Grains.Boards;
using Queueing.Grains.Contracts;

namespace Queueing.Gateway.Tests.Board;

public sealed class BoardTests
{
    private readonly Script<BoardView> board = new();
    private int asked;

    [Fact]
    public async Task A_poll_with_the_current_tag_gets_304_and_no_grain_is_asked_for_it()
    {
        await using var gateway = await StartAsync();
        board.Send(Samples.Board("e1", 1));
        var (first, body) = await gateway.SendAsync("GET", "/board");
        body!.Text("epoch").ShouldBe("e1");
        body!["announcements"]![0]!.Text("zh").ShouldBe("请A023号到1号窗口");
        body["announcements"]![0]!.Text("en").ShouldBe("Number A023, please go to window 1");
        body["announcements"]![0]!.Text("id").ShouldBe("general:9");
        var before = asked;
        for (var i = 0; i < 50; i++)
        {
            using var again = await PollAsync(gateway, first.Headers.ETag!);
            again.StatusCode.ShouldBe(HttpStatusCode.NotModified);
            again.Content.Headers.ContentLength.GetValueOrDefault().ShouldBe(0);
            again.Headers.CacheControl!.NoCache.ShouldBeTrue();
        }

        asked.ShouldBeLessThanOrEqualTo(before + 1);
    }

    [Fact]
    public async Task A_change_brings_a_new_tag()
    {
        await using var gateway = await StartAsync();
        board.Send(Samples.Board("e1", 1));
        var (first, _) = await gateway.SendAsync("GET", "/board");
        using var stream = await SseReader.OpenAsync(gateway, "/board/stream");
        (await stream.NextAsync()).Id.ShouldBe("e1:1");
        board.Send(Samples.Board("e1", 2, waiting: 9));
        (await stream.NextAsync()).Id.ShouldBe("e1:2");
        using var changed = await PollAsync(gateway, first.Headers.ETag!);
        changed.StatusCode.ShouldBe(HttpStatusCode.OK);
        changed.Headers.ETag.ShouldNotBe(first.Headers.ETag);
    }

    [Fact]
    public async Task A_board_in_traditional_Chinese_has_a_tag_of_its_own_and_speaks_as_the_other()
    {
        await using var gateway = await StartAsync();
        board.Send(Samples.Board("e1", 1));
        var (first, simplified) = await gateway.SendAsync("GET", "/board");
        var (second, traditional) = await gateway.SendAsync("GET", "/board?lang=zh-Hant");
        traditional!["announcements"]![0]!.Text("zh").ShouldBe("請A023號到1號櫃檯");
        traditional["announcements"]![0]!.Text("spokenZh").ShouldBe(simplified!["announcements"]![0]!.Text("spokenZh"));
        second.Headers.ETag.ShouldNotBe(first.Headers.ETag);
        using var stream = await SseReader.OpenAsync(gateway, "/board/stream?lang=zh-Hant");
        JsonNode.Parse((await stream.NextAsync()).Data)!["announcements"]![0]!.Text("zh").ShouldBe("請A023號到1號櫃檯");
    }

    [Fact]
    public async Task A_zone_shows_its_own_windows_and_an_unknown_zone_is_refused_by_name()
    {
        await using var gateway = await StartAsync();
        board.Send(Samples.Board("e1", 1));
        var zone = (await gateway.SendAsync("GET", "/board?zone=B")).ShouldBeOk();
        zone["windows"]!.AsArray().Select(x => x!.Text("window")).ShouldBe(["w07"]);
        zone["announcements"]!.AsArray().ShouldBeEmpty();
        (await gateway.SendAsync("GET", "/board?zone=nowhere")).ShouldBeProblem(400, "invalid").Text("field").ShouldBe("zone");
    }

    [Fact]
    public async Task A_stream_resumed_at_the_newest_event_waits_for_the_next_and_an_unknown_epoch_gets_the_whole()
    {
        await using var gateway = await StartAsync();
        board.Send(Samples.Board("e1", 5));
        using (var first = await SseReader.OpenAsync(gateway, "/board/stream"))
        {
            var (name, id, data) = await first.NextAsync();
            (name, id).ShouldBe(("board", "e1:5"));
            JsonNode.Parse(data)!.Text("hall").ShouldBe("small");
        }

        using var resumed = await SseReader.OpenAsync(gateway, "/board/stream", lastEventId: "e1:5");
        using var strange = await SseReader.OpenAsync(gateway, "/board/stream", lastEventId: "e0:99");
        (await strange.NextAsync()).Id.ShouldBe("e1:5");
        board.Send(Samples.Board("e1", 6));
        (await resumed.NextAsync()).Id.ShouldBe("e1:6");
    }

    [Fact]
    public async Task A_quiet_stream_shows_signs_of_life()
    {
        await using var gateway = await StartAsync(heartbeat: TimeSpan.FromMilliseconds(50));
        board.Send(Samples.Board("e1", 1));
        using var stream = await SseReader.OpenAsync(gateway, "/board/stream", lastEventId: "e1:1");
        (await stream.NextAsync(comment: true)).Data.ShouldStartWith(":");
    }

    [Fact]
    public async Task The_board_outlives_a_failing_grain()
    {
        var fail = true;
        await using var gateway = await new ScriptedGrains()
            .On<IBoardGrain>("Follow", (_, args) => fail ? throw new TimeoutException() : board.Follow(args))
            .StartAsync();
        board.Send(Samples.Board("e1", 1));
        using var stream = await SseReader.OpenAsync(gateway, "/board/stream");
        fail = false;
        (await stream.NextAsync()).Id.ShouldBe("e1:1");
    }

    private static async Task<HttpResponseMessage> PollAsync(TestGateway gateway, EntityTagHeaderValue tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, TestGateway.Hall + "/board");
        request.Headers.IfNoneMatch.Add(tag);
        return await gateway.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private Task<TestGateway> StartAsync(TimeSpan? heartbeat = null) => new ScriptedGrains()
        .On<IBoardGrain>("Follow", (_, args) =>
        {
            Interlocked.Increment(ref asked);
            return board.Follow(args);
        })
        .StartAsync(options => options with { Heartbeat = heartbeat ?? options.Heartbeat });
}
