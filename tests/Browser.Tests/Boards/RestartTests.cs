using Queueing.Browser.Tests.Harness;

namespace Queueing.Browser.Tests.Boards;

/// <summary>Pages stay open while the gateway dies and comes back.</summary>
public sealed class RestartTests(SmallHall hall) : IClassFixture<SmallHall>
{
    [Fact]
    public async Task A_board_and_a_phone_under_which_the_gateway_is_killed_catch_up_by_themselves()
    {
        await hall.OpenWindowAsync("w07");
        var ticket = await hall.DrawAsync("id-card");
        await using var board = await hall.OpenAsync("board?voice=off");
        await using var phone = await hall.OpenAsync($"phone#ticket={ticket["ticketId"]}&key={ticket["accessToken"]}");
        var number = ticket["number"]!.GetValue<string>();
        await phone.ShowsAsync("#number", number);
        await board.ShowsAsync("#queues", "户籍业务");

        await hall.KillAsync();
        await board.ShowsAsync("#stale", "连接中断");
        await phone.ShowsAsync("#banner", "号码仍然有效");
        (await board["#queues"].TextContentAsync())!.ShouldContain("1", customMessage: "the last state stays");

        await hall.StartAsync();
        await hall.CallAsync("w07");
        await board.ShowsAsync("#calls li.live", number);
        await phone.ShowsAsync("#state", "请到窗口");
        await phone.ShowsAsync("#window", "7号窗口");
        (await board["#stale"].IsHiddenAsync()).ShouldBeTrue();
    }
}
