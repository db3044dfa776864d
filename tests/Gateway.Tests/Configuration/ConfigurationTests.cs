using System.Text.Json.Nodes;
using Queueing.Gateway.Tests.Access;
using Queueing.Gateway.Tests.Harness;
using Queueing.Silo.Halls;

namespace Queueing.Gateway.Tests.Configuration;

/// <summary>The hall's file over HTTP; only the first test changes it.</summary>
public sealed class ConfigurationTests(OwnHall hall) : IClassFixture<OwnHall>
{
    [Fact]
    public async Task A_text_that_is_sound_takes_the_place_of_the_file_once_and_the_former_one_is_kept()
    {
        var before = await ReadAsync();
        before["applied"]!.GetValue<bool>().ShouldBeTrue();
        var text = before.Text("text") + "\n// one more line\n";

        var replaced = (await ReplaceAsync(text, before.Text("hash"), "first")).ShouldBeOk();
        replaced.Text("hash").ShouldBe(HallTexts.HashOf(text));
        var after = await ReadAsync();
        after.Text("text").ShouldBe(text);
        after["applied"]!.GetValue<bool>().ShouldBeFalse();

        (await ReplaceAsync(text, before.Text("hash"), "first")).ShouldBeOk().Text("keptAs").ShouldBe(replaced.Text("keptAs"));
        (await ReplaceAsync(text + "//", before.Text("hash"), "late")).ShouldBeProblem(409, "wrongState").Text("field").ShouldBe("hash");
        (await ReplaceAsync(text, after.Text("hash"), "same")).ShouldBeProblem(400, "invalid").Text("field").ShouldBe("text");

        var trail = (await hall.Gateway.SendAsync("GET", "/audit?act=hall-file-replaced", token: hall.Gateway.Chief())).ShouldBeOk();
        var act = trail["entries"]!.AsArray().Single()!;
        act.Text("on").ShouldBe("hall:small");
        act.Text("reason").ShouldBe("two more windows");
        act["details"]!.Text("keptAs").ShouldBe(replaced.Text("keptAs"));
    }

    [Fact]
    public async Task A_text_with_faults_is_refused_and_each_fault_has_its_line()
    {
        var now = await ReadAsync();
        var text = now.Text("text").Replace("\"targetWaitMinutes\": 15", "\"targetWaitMinutes\": -15", StringComparison.Ordinal);

        var faults = (await hall.Gateway.SendAsync("POST", "/configuration/check", Body(new() { ["text"] = text }), hall.Gateway.Chief())).ShouldBeOk()["faults"]!.AsArray();
        var first = faults[0]!;
        first.Text("path").ShouldBe("queues[0].targetWaitMinutes");
        text.Split('\n')[first["line"]!.GetValue<int>() - 1].ShouldContain("\"id\": \"general\"");
        (await ReplaceAsync(text, now.Text("hash"), "faulty")).ShouldBeProblem(400, "invalid").Text("field").ShouldBe("queues[0].targetWaitMinutes");
        (await ReadAsync()).Text("hash").ShouldBe(now.Text("hash"));
    }

    [Fact]
    public async Task Only_an_administrator_of_the_hall_sees_the_file()
    {
        (await hall.Gateway.SendAsync("GET", "/configuration", token: hall.Gateway.Token("supervisor"))).ShouldBeProblem(403, "forbidden");
        (await hall.Gateway.SendAsync("GET", "/configuration", token: hall.Gateway.Chief("bank"))).ShouldBeProblem(403, "forbidden");
    }

    private static string Body(JsonObject body) => body.ToJsonString();

    private async Task<JsonNode> ReadAsync() => (await hall.Gateway.SendAsync("GET", "/configuration", token: hall.Gateway.Chief())).ShouldBeOk();

    private Task<(HttpResponseMessage Answer, JsonNode? Body)> ReplaceAsync(string text, string hash, string key) => hall.Gateway.SendAsync(
        "PUT", "/configuration", Body(new() { ["text"] = text, ["hash"] = hash, ["reason"] = "two more windows" }), hall.Gateway.Chief(), key);
}
