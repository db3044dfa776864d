using Queueing.Browser.Tests.Harness;

namespace Queueing.Browser.Tests.Staff;

/// <summary>A clerk's desk, with nothing but a keyboard.</summary>
public sealed class ClerkTests(SmallHall hall) : IClassFixture<SmallHall>
{
    [Fact]
    public async Task A_clerk_sits_down_opens_and_serves_a_whole_ticket_by_keyboard_alone()
    {
        await using var desk = await hall.OpenAsync("clerk", "w01-a");
        await PhaseAsync(desk, ".seat.home:focus");
        await desk.Page.Keyboard.PressAsync("Enter");
        await PressAsync(desk, "closed", "o");
        await PressAsync(desk, "idle", "Space");
        await PhaseAsync(desk, "ready");

        var number = (await hall.DrawAsync("food-permit"))["number"]!.GetValue<string>();
        await PressAsync(desk, "called", "s");
        await desk.ShowsAsync("#number", number);
        await desk.ShowsAsync("#why", "叫号缘由");
        await PressAsync(desk, "serving", "p");
        await desk.Page.Keyboard.TypeAsync("去复印");
        await desk.Page.Keyboard.PressAsync("Enter");
        await PressAsync(desk, "idle", "c");
        await desk.Page.Keyboard.TypeAsync(number);
        await desk.Page.Keyboard.PressAsync("Enter");
        await desk.Page.WaitForSelectorAsync("dialog.ticket .primary:focus");
        await desk.Page.Keyboard.PressAsync("Enter");
        await PressAsync(desk, "called", "Enter");
        await PressAsync(desk, "serving", "f");
        await PhaseAsync(desk, "idle");
        (await hall.AskAsync("w01-a", "GET", $"tickets?number={number}"))["state"]!.GetValue<string>().ShouldBe("completed");
        desk.ShouldHaveNoComplaint();
    }

    [Fact]
    public async Task Next_pressed_twice_calls_once_and_the_hand_outlives_a_reload_and_a_gateway_that_was_killed()
    {
        await hall.OpenWindowAsync("w04");
        var first = (await hall.DrawAsync("social-card"))["number"]!.GetValue<string>();
        var second = (await hall.DrawAsync("social-card"))["number"]!.GetValue<string>();
        await using var desk = await hall.OpenAsync("clerk", "w04-a");
        await PhaseAsync(desk, "idle");
        await desk["#mainAct button"].DblClickAsync();
        await desk.Page.Keyboard.PressAsync("Space");
        await PhaseAsync(desk, "called");
        await desk.ShowsAsync("#number", first);
        (await hall.AskAsync("w04-a", "GET", $"tickets?number={second}"))["state"]!.GetValue<string>().ShouldBe("waiting");

        await desk.Page.ReloadAsync();
        await desk.ShowsAsync("#number", first);
        await hall.KillAsync();
        await desk.Page.WaitForSelectorAsync("#banner:not([hidden])");
        await desk.Page.Keyboard.PressAsync("s");
        await hall.StartAsync();
        await PhaseAsync(desk, "serving");
        await desk.ShowsAsync("#number", first);
    }

    [Fact]
    public async Task Two_clerks_who_press_at_once_get_one_ticket_between_them()
    {
        await hall.OpenWindowAsync("w07");
        await hall.OpenWindowAsync("w08");
        await hall.DrawAsync("id-card");
        await using var one = await hall.OpenAsync("clerk", "w07-a");
        await using var other = await hall.OpenAsync("clerk", "w08-a");
        await Task.WhenAll(PressAsync(one, "idle", "n"), PressAsync(other, "idle", "n"));
        await Task.WhenAll(PhaseAsync(one, "called", "ready"), PhaseAsync(other, "called", "ready"));
        string?[] phases = [await one["#hand"].GetAttributeAsync("data-phase"), await other["#hand"].GetAttributeAsync("data-phase")];
        phases.Order().ShouldBe(["called", "ready"]);
    }

    /// <summary>Waits until the desk is in one of some phases and takes keys, or an element is there.</summary>
    private static Task PhaseAsync(OpenPage desk, params string[] phases) => desk.Page.WaitForSelectorAsync(string.Join(
        ", ", phases.Select(x => x.StartsWith('.') ? x : $"#hand[data-phase={x}][data-settled]")));

    private static async Task PressAsync(OpenPage desk, string phase, string key)
    {
        await PhaseAsync(desk, phase);
        await desk.Page.Keyboard.PressAsync(key);
    }
}
