using Queueing.Browser.Tests.Harness;

namespace Queueing.Browser.Tests.Citizens;

/// <summary>What a hall's pages say when it is closed.</summary>
public sealed class AfterHoursTests(Chromium chromium)
{
    [Fact]
    public async Task A_kiosk_says_when_numbers_begin_and_what_can_be_done_without_one_and_the_board_how_it_goes()
    {
        await using var hall = SmallHall.Closed(chromium);
        await hall.InitializeAsync();
        await using var kiosk = await hall.OpenAsync("kiosk", "k1", 1080, 1920);
        await kiosk["#choose .tile", "派出所"].ClickAsync();
        await kiosk["#choose .tile", "居住证办理"].ClickAsync();
        await kiosk.ShowsAsync("#choose .closed", "现在不取号");
        await kiosk.ShowsAsync("#choose .closed", "3月3日星期二 08:30 起可以取号");
        await kiosk.ShowsAsync("#choose .others", "粤省事");
        (await kiosk["#choose .take"].CountAsync()).ShouldBe(0);
        await kiosk.ShouldBeAccessibleAsync();
        await kiosk["#choose .way button"].First.ClickAsync();
        await kiosk.ShowsAsync("#choose h2", "请选择部门");
        (await hall.AskAsync("boss", "GET", "steered"))["total"]!.GetValue<int>().ShouldBe(1);
        kiosk.ShouldHaveNoComplaint();

        await using var board = await hall.OpenAsync("board?voice=off", width: 1280, height: 720);
        await board.ShowsAsync("#guide", "在取号机取号");
        await board.ShowsAsync("#hours", "今日开放 09:00–12:00 / 13:00–17:00");
        await board.ShowsAsync("#windows .zone", "A 区");
        await board.ShouldBeAccessibleAsync();
        board.ShouldHaveNoComplaint();
    }
}
