using Microsoft.Playwright;
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
    public async Task A_ticket_that_was_set_aside_is_called_from_the_list_beside_the_hand()
    {
        await hall.OpenWindowAsync("w02");
        await hall.DrawAsync("food-permit");
        var ticket = await hall.ActAsync("w02", await hall.CallAsync("w02"), "start");
        await hall.AskAsync("w02-a", "POST", $"tickets/{ticket["ticketId"]}/park", $$"""{"callId":"{{ticket["callId"]}}","reason":"照片"}""");
        await using var desk = await hall.OpenAsync("clerk", "w02-a", language: "zh-TW");
        await PhaseAsync(desk, "idle");
        await desk.ShowsAsync("#aside", "照片");
        await desk[$"#aside [data-ticket='{ticket["number"]}']"].ClickAsync();
        await desk.ShowsAsync("dialog.ticket", "食品經營許可");
        await desk["dialog.ticket .primary"].ClickAsync();
        await PhaseAsync(desk, "called");
        await desk.ShowsAsync("#number", ticket["number"]!.GetValue<string>());
        await desk.ShowsAsync("#hallName", "鎮便民服務大廳");
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
    public async Task On_tidal_duty_all_that_may_be_done_is_in_sight_on_a_small_screen_and_a_recall_waits_for_its_gap()
    {
        await hall.OpenWindowAsync("w05");
        var tide = await hall.AskAsync("boss", "POST", "tides", """{"window":"w05","forQueue":"household","reason":"a long line"}""");
        await using var desk = await hall.OpenAsync("clerk", "w05-a", language: "en-GB");
        await desk.ShowsAsync("#tide .do", "Please also call for Household registration");
        await hall.DrawAsync("social-card");
        await PressAsync(desk, "idle", "y");
        await desk.ShowsAsync("#tide .do", "until it is quiet there");
        await PressAsync(desk, "idle", "Space");
        await PhaseAsync(desk, "called");
        await desk.ShowsAsync("#tide .do", "Finish B");
        (await desk.Page.EvaluateAsync<int>("() => [...document.querySelectorAll('.hand button, #windowActs button')].filter(x => x.getBoundingClientRect().bottom > innerHeight).length")).ShouldBe(0);
        (await desk["#tide details"].GetAttributeAsync("open")).ShouldBeNull();

        await desk.Page.WaitForSelectorAsync("[data-command=recall]:not(:disabled)");
        await desk.Page.EvaluateAsync("() => new MutationObserver(() => { if (document.querySelector('[data-command=recall]:disabled')) document.body.dataset.greyed = ''; }).observe(document.getElementById('acts'), { subtree: true, childList: true, attributes: true })");
        await desk.Page.Keyboard.PressAsync("r");
        await desk.ShowsAsync("#facts", "called again × 1");
        await desk.Page.WaitForSelectorAsync("body[data-greyed]");
        await desk.Page.WaitForSelectorAsync("[data-command=recall]:not(:disabled)");
        desk.ShouldHaveNoComplaint();
        await hall.AskAsync("boss", "POST", $"tides/{tide["tideId"]}/release", """{"reason":"quiet"}""");
    }

    [Fact]
    public async Task Somebody_is_sent_on_to_another_hall_from_the_desk_with_what_else_that_hall_offers()
    {
        await hall.OpenWindowAsync("w03");
        await using var desk = await hall.OpenAsync("clerk", "w03-a");
        await PhaseAsync(desk, "idle");
        var ticket = await hall.AskAsync("k1", "POST", "tickets", """{"services":["food-permit","id-card","residence-permit"]}""");
        await PressAsync(desk, "idle", "Space");
        await PressAsync(desk, "called", "s");
        await PressAsync(desk, "serving", "e");
        await desk["#service-typed"].FillAsync("护照");
        await desk[".found button", "护照"].First.ClickAsync();
        await desk["dialog .primary"].ClickAsync();
        await desk.ShowsAsync("dialog .soft", "居住证办理一并转去");
        await desk.ShowsAsync("dialog .soft", "不办理居民身份证办理，确认即放弃");
        await desk["dialog input[name=reason]"].FillAsync("only there");
        await desk.Page.Keyboard.PressAsync("Enter");
        await desk.ShowsAsync(".note", "新号");
        await PhaseAsync(desk, "idle");
        var forward = (await hall.AskAsync("w03-a", "GET", $"tickets/{ticket["ticketId"]}"))["forward"]!;
        (forward["hall"]!.GetValue<string>(), forward["services"]![1]!.GetValue<string>()).ShouldBe((SmallHall.County, "residence-permit"));
    }

    [Fact]
    public async Task A_key_counts_at_once_after_a_dialog_was_left_and_a_reason_is_chosen_or_asked_for_in_the_page_s_language()
    {
        await hall.OpenWindowAsync("w06");
        await hall.DrawAsync("social-card");
        await using var desk = await hall.OpenAsync("clerk", "w06-a");
        await PressAsync(desk, "idle", "Space");
        await PressAsync(desk, "called", "s");
        await PressAsync(desk, "serving", "t");
        var number = (await desk["#number"].TextContentAsync())!;
        await desk.Page.WaitForSelectorAsync("dialog select[name=queue]");
        await desk.Page.Keyboard.PressAsync("Escape");
        await desk.Page.WaitForSelectorAsync("dialog", new() { State = WaitForSelectorState.Detached });
        await desk.Page.Keyboard.PressAsync("p");
        await desk.Page.WaitForSelectorAsync("dialog input[name=reason]");

        await desk.Page.Keyboard.PressAsync("Enter");
        await desk.ShowsAsync("dialog .at-fault", "请填写");
        await desk.Page.Keyboard.PressAsync("ArrowDown");
        await desk.Page.Keyboard.PressAsync("ArrowDown");
        (await desk["dialog input[name=reason]"].InputValueAsync()).ShouldBe("去复印");
        await desk["dialog .suggestions button", "去缴费"].ClickAsync();
        await desk.ShouldBeAccessibleAsync();
        await desk.Page.Keyboard.PressAsync("Enter");
        await PhaseAsync(desk, "idle");
        await desk.ShowsAsync("#aside", number);
        desk.ShouldHaveNoComplaint();
    }

    [Fact]
    public async Task In_a_large_hall_a_window_is_found_by_what_is_typed_and_taken_by_another_key()
    {
        await using var desk = await hall.OpenAsync($"../{SmallHall.County}/clerk", "county");
        await desk.Page.WaitForSelectorAsync("#findSeat");
        await desk.Page.WaitForSelectorAsync(".seat:focus");
        await desk["#findSeat"].FillAsync("36号");
        (await desk[".seat:visible"].CountAsync()).ShouldBe(1);
        await desk.ShouldBeAccessibleAsync();
        await desk.Page.Keyboard.PressAsync("Enter");
        await desk.Page.WaitForSelectorAsync(".seat[data-window=w36]:focus, .seat[data-window=w036]:focus");
        await desk.Page.Keyboard.PressAsync("Enter");
        await desk.Page.WaitForSelectorAsync("#desk:not([hidden])");
        desk.ShouldHaveNoComplaint();
    }

    [Fact]
    public async Task Whoever_has_not_signed_in_is_sent_to_do_so_without_an_error()
    {
        await using var page = await hall.OpenAsync("clerk");
        await page.Page.WaitForSelectorAsync("#signIn");
        page.ShouldHaveNoComplaint();
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
