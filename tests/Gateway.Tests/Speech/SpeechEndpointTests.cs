using Queueing.Gateway.Tests.Harness;
using Queueing.Gateway.Tests.Tickets;

namespace Queueing.Gateway.Tests.Speech;

/// <summary>The sound of announcements over HTTP.</summary>
public sealed class SpeechEndpointTests(OwnHall hall) : IClassFixture<OwnHall>
{
    private readonly Counter counter = new(hall, "w01");

    [Fact]
    public async Task Only_what_stands_on_the_board_is_spoken_and_by_the_hall_s_own_recordings_where_they_are()
    {
        (await hall.Gateway.SendAsync("GET", "/board/announcements/general:1/speech?lang=de")).ShouldBeProblem(400, "invalid").Text("field").ShouldBe("lang");
        (await hall.Gateway.SendAsync("GET", "/board/announcements/general:99/speech?lang=zh")).ShouldBeProblem(404, "unknown");

        await counter.OpenAsync();
        await counter.CallAsync(await counter.DrawAsync("ordinary", "food-permit"));
        var call = await FollowAsync();
        Pieces.Record(hall.VoiceDirectory, "small", "en", "number", "A", "0", "1", "to", "w01");
        using var own = await hall.Gateway.Http.GetAsync($"/api/v1/halls/small/board/announcements/{call.Text("id")}/speech?lang=en", TestContext.Current.CancellationToken);
        var recorded = Gateway.Speech.Wave.Parse(await own.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldNotBeNull();
        Pieces.Told(recorded).ShouldBe("number|A|0|0|1|to|w01|", "the hall's own voice comes first");
        (call.Text("spokenZh"), call.Text("zh")).ShouldBe(("请A零零一号到一号窗口", "请A001号到1号窗口"));

        using var answer = await hall.Gateway.Http.GetAsync($"/api/v1/halls/small/board/announcements/{call.Text("id")}/speech?lang=zh", TestContext.Current.CancellationToken);
        if (answer.IsSuccessStatusCode)
        {
            answer.Content.Headers.ContentType!.MediaType.ShouldBe("audio/wav");
            Gateway.Speech.Wave.Parse(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldNotBeNull().Samples.Length.ShouldBeGreaterThan(20_000);
        }
        else
        {
            answer.StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound, "no speech program is installed: the board goes on to its browser's voice");
        }
    }

    [Fact]
    public async Task The_chime_is_a_sound_and_the_signs_name_what_a_board_shows()
    {
        var chime = await hall.Gateway.Http.GetByteArrayAsync("/api/v1/halls/small/board/chime", TestContext.Current.CancellationToken);
        Gateway.Speech.Wave.Parse(chime).ShouldNotBeNull().Samples.Length.ShouldBe(2 * (int)(0.9 * 16000));
        var signs = (await hall.Gateway.SendAsync("GET", "/board/signs?zone=B")).ShouldBeOk();
        signs["windows"]!.AsArray().Select(x => x!.Text("id")).ShouldBe(["w07", "w08"]);
        signs["queues"]!.AsArray().Count.ShouldBe(3);
        signs["windows"]![0]!.Text("zone").ShouldBe("B");
        signs["hours"]!.AsArray().Select(x => x!.Text("opens")).ShouldBe(["2026-11-23T09:00:00+08:00", "2026-11-23T13:00:00+08:00"]);
    }

    // The board hears of a call a moment after the clerk does.
    private async Task<System.Text.Json.Nodes.JsonNode> FollowAsync()
    {
        while (true)
        {
            var board = (await hall.Gateway.SendAsync("GET", "/board")).ShouldBeOk();
            if (board["announcements"]!.AsArray() is [{ } call, ..])
            {
                return call;
            }

            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }
}
