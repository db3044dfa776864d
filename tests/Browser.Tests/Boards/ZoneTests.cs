using Microsoft.Playwright;
using Queueing.Browser.Tests.Harness;

namespace Queueing.Browser.Tests.Boards;

/// <summary>What happens where nobody can see a call.</summary>
public sealed class ZoneTests(Chromium chromium)
{
    /// <summary>On a busy machine a board may seem lost for a moment.</summary>
    private static readonly PageWaitForSelectorOptions Hidden = new() { State = WaitForSelectorState.Hidden, Timeout = 40_000 };

    [Fact]
    public async Task A_zone_that_lost_its_board_tells_its_clerks_and_its_calls_do_not_lapse_while_others_do()
    {
        await using var hall = SmallHall.Watchful(chromium);
        await hall.InitializeAsync();
        await hall.OpenWindowAsync("w01");
        await hall.OpenWindowAsync("w07");
        var lost = await hall.OpenBoardAsync("A");
        await using var board = await hall.OpenBoardAsync("B");
        await using var blind = await hall.OpenAsync("clerk", "w01-a");
        await using var seen = await hall.OpenAsync("clerk", "w07-a");
        await blind.ShowsAsync("#lines", "综合业务");
        await blind.Page.WaitForSelectorAsync("#noBoard", Hidden);

        await lost.DisposeAsync();
        await blind.Page.WaitForSelectorAsync("#noBoard:not([hidden])", new() { Timeout = 40_000 });
        await hall.DrawAsync("food-permit");
        var unseen = await hall.CallAsync("w01");
        await hall.DrawAsync("id-card");
        var other = await hall.CallAsync("w07");
        await seen.ShowsAsync("#number", other["number"]!.GetValue<string>());

        // On a busy machine the other board may seem lost for a moment too, and the call's time begins anew.
        await seen.ShowsAsync("#asideCard", other["number"]!.GetValue<string>(), within: 60_000);
        (await hall.AskAsync("w07-a", "GET", $"tickets/{other["ticketId"]}"))["state"]!.GetValue<string>().ShouldBe("missed");
        (await hall.AskAsync("w01-a", "GET", $"tickets/{unseen["ticketId"]}"))["state"]!.GetValue<string>().ShouldBe("called", "it was called earlier, where nobody saw it");
        await seen.Page.WaitForSelectorAsync("#noBoard", Hidden);
        board.ShouldHaveNoComplaint();
    }
}
