using System.Text.Json;
using Queueing.Browser.Tests.Harness;

namespace Queueing.Browser.Tests.Boards;

/// <summary>What a board shows and says, and what it does not.</summary>
public sealed class BoardTests(SmallHall hall) : IClassFixture<SmallHall>
{
    private const string Cut = "() => [...document.querySelectorAll('#windows, #queues')].flatMap(list => [...list.querySelectorAll('li, li *')]"
        + ".filter(x => x.scrollWidth > x.clientWidth + 1 && x.clientWidth > 0 || x.getBoundingClientRect().bottom > list.getBoundingClientRect().bottom + 1).map(x => x.textContent))";

    private const string Said = "() => JSON.stringify(Board.voice.log)";

    [Fact]
    public async Task A_call_is_shown_and_spoken_once_in_both_languages_with_numbers_as_they_are_spoken()
    {
        await hall.OpenWindowAsync("w07");
        await using var board = await hall.OpenAsync("board?zone=B", width: 1920, height: 1080);
        await using var other = await hall.OpenAsync("board?stream=off&voice=off&zone=B");
        await board.ShowsAsync("#queues", "户籍业务");
        var ticket = await hall.DrawAsync("id-card");
        await hall.CallAsync("w07");
        var number = ticket["number"]!.GetValue<string>();

        await board.ShowsAsync("#calls li.live", number);
        await board.ShowsAsync("#calls li.live", "7号窗口");
        await other.ShowsAsync("#calls li.live", number);
        var spoken = string.Concat(number.Select(x => char.IsAsciiDigit(x) ? "零一二三四五六七八九"[x - '0'] : x));
        await board.Page.WaitForFunctionAsync("() => Board.voice.log.length >= 2");
        var said = await SaidAsync(board);
        said.Select(x => x.Text).ShouldBe([$"请{spoken}号到七号窗口", said[1].Text]);
        said[1].Text.ShouldStartWith($"Number {number[0]} zero zero ");
        said.ShouldAllBe(x => x.Way == "service");
        (await SaidAsync(other)).ShouldBeEmpty();

        await board.Page.ReloadAsync();
        await board.ShowsAsync("#calls li.live", number);
        (await SaidAsync(board)).ShouldBeEmpty("it was said before the page was loaded again");
        board.ShouldHaveNoComplaint();
        other.ShouldHaveNoComplaint();
    }

    [Fact]
    public async Task Two_calls_are_spoken_one_after_the_other_and_one_that_is_over_is_not()
    {
        foreach (var window in (string[])["w04", "w05", "w06"])
        {
            await hall.OpenWindowAsync(window);
            await hall.DrawAsync("social-card");
        }

        await using var board = await hall.OpenAsync("board?voice=zh");
        await board.ShowsAsync("#queues", "社保医保");
        var first = await hall.CallAsync("w04");
        var second = await hall.CallAsync("w05");
        var third = await hall.CallAsync("w06");
        await hall.ActAsync("w06", third, "start");

        await board.Page.WaitForFunctionAsync("() => Board.voice.log.filter(x => x.id.startsWith('social-security:')).length >= 3");
        var said = (await SaidAsync(board)).Where(x => x.Id.StartsWith("social-security:", StringComparison.Ordinal)).ToArray();
        said.Where(x => x.Way == "service").Select(x => x.Text[^5..]).ShouldBe(["到四号窗口", "到五号窗口"], string.Join(" | ", said.Select(x => x.ToString())));
        said.Single(x => x.Way == "shown").Text.ShouldEndWith("到六号窗口");
        first["number"].ShouldNotBeNull();
        second["number"].ShouldNotBeNull();
    }

    [Fact]
    public async Task A_board_that_missed_ten_minutes_says_so_keeps_the_last_state_and_says_nothing_old_when_it_is_back()
    {
        await hall.OpenWindowAsync("w01");
        await using var board = await hall.OpenAsync("board?voice=zh&stream=off");
        await board.Page.Clock.InstallAsync();
        await board.Page.ReloadAsync();
        await board.ShowsAsync("#queues", "综合业务");
        await board.CutAsync(off: true);
        await hall.DrawAsync("food-permit");
        var called = await hall.CallAsync("w01");
        await board.Page.Clock.FastForwardAsync(600_000);
        await board.ShowsAsync("#stale", "连接中断");
        (await board["#calls"].TextContentAsync())!.ShouldNotContain(called["number"]!.GetValue<string>());

        await board.CutAsync(off: false);
        await board.Page.Clock.RunForAsync(10_000);
        await board.ShowsAsync("#calls", called["number"]!.GetValue<string>());
        (await board["#stale"].IsHiddenAsync()).ShouldBeTrue();
        (await SaidAsync(board)).ShouldContain(x => x.Way == "shown" && x.Text.EndsWith("到一号窗口", StringComparison.Ordinal));
        (await SaidAsync(board)).ShouldNotContain(x => x.Way == "service" && x.Text.EndsWith("到一号窗口", StringComparison.Ordinal));
        await hall.ActAsync("w01", called, "start");
    }

    [Fact]
    public async Task A_window_s_own_board_shows_its_number_large()
    {
        await hall.OpenWindowAsync("w02");
        await using var board = await hall.OpenAsync("board?window=w02&voice=off", language: "en-GB");
        await board.ShowsAsync("#singleName", "Window 2");
        await hall.DrawAsync("food-permit");
        var called = await hall.CallAsync("w02");
        await board.ShowsAsync("#singleNumber", called["number"]!.GetValue<string>());
        await board.ShowsAsync("#singleState", "Calling");
        await hall.ActAsync("w02", called, "start");
    }

    [Theory]
    [InlineData("board?voice=off", 1366, 768)]
    [InlineData("board?voice=off&zone=A", 1920, 1080)]
    public async Task Boxes_are_as_large_as_there_is_room_for_on_one_page_and_nothing_in_them_is_cut_off(string path, int width, int height)
    {
        await hall.OpenWindowAsync("w03");
        await using var board = await hall.OpenAsync(path, width: width, height: height, language: "en-GB");
        await board.Page.WaitForSelectorAsync("#windows li");
        await board.Page.WaitForSelectorAsync("#queues li");
        (await board.Page.EvaluateAsync<string[]>(Cut)).ShouldBeEmpty();
        (await board["#windowPages"].TextContentAsync())!.ShouldNotContain("/");
        (await board.Page.EvaluateAsync<double>("() => parseFloat(document.getElementById('windows').style.fontSize) / parseFloat(getComputedStyle(document.documentElement).fontSize)")).ShouldBeGreaterThan(1.2);
        board.ShouldHaveNoComplaint();
    }

    private static async Task<Spoken[]> SaidAsync(OpenPage board) =>
        JsonSerializer.Deserialize<Spoken[]>(await board.Page.EvaluateAsync<string>(Said), JsonSerializerOptions.Web)!;

    private sealed record Spoken(string Id, string Text, string Way);
}
