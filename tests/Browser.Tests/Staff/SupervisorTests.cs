using Microsoft.Playwright;
using Queueing.Browser.Tests.Harness;

namespace Queueing.Browser.Tests.Staff;

/// <summary>A tide as the supervisor and the clerk see it: from real draws to the duty and its end.</summary>
public sealed class SupervisorTests(Chromium chromium)
{
    [Fact]
    public async Task A_proposal_that_draws_brought_about_is_approved_taken_on_and_released_by_keyboard()
    {
        await using var hall = SmallHall.Advising(chromium);
        await hall.InitializeAsync();
        await hall.OpenWindowAsync("w04");
        await hall.OpenWindowAsync("w07");
        await using var supervisor = await hall.OpenAsync("supervisor", "boss", 1024);
        await supervisor.Page.WaitForSelectorAsync(".tile");
        for (var i = 0; i < 8; i++)
        {
            await hall.DrawAsync("id-card");
        }

        await supervisor.ShowsAsync(".proposal", "户籍业务");
        await supervisor[".proposal button.primary"].First.FocusAsync();
        await supervisor.Page.Keyboard.PressAsync("Enter");
        await supervisor["#tabs a[href='#tides']"].FocusAsync();
        await supervisor.Page.Keyboard.PressAsync("Enter");
        await supervisor.Page.WaitForSelectorAsync(".episode.assigned", new PageWaitForSelectorOptions { State = WaitForSelectorState.Attached });
        var tide = (await hall.AskAsync("boss", "GET", "tides")).AsArray().First(x => x!["state"]!.GetValue<string>() == "assigned")!;
        await hall.AskAsync(tide["clerk"]!.GetValue<string>(), "POST", $"tides/{tide["tideId"]}/acknowledge");
        await supervisor.Page.WaitForSelectorAsync(".episode.open");
        await supervisor.ShouldBeAccessibleAsync();
        await supervisor["#episodes button.danger"].First.FocusAsync();
        await supervisor.Page.Keyboard.PressAsync("Enter");
        await supervisor.Page.Keyboard.TypeAsync("人少了");
        await supervisor.Page.Keyboard.PressAsync("Enter");
        await supervisor.Page.WaitForSelectorAsync(".episode.closed");
        await supervisor["#tabs a[href='#today']"].FocusAsync();
        await supervisor.Page.Keyboard.PressAsync("Enter");
        await supervisor.Page.WaitForSelectorAsync("#waitingCurve polyline[points*=' ']", new() { State = Microsoft.Playwright.WaitForSelectorState.Attached });
        await supervisor["#tabs a[href='#whatif']"].ClickAsync();
        await supervisor.ShowsAsync("#shut", "现在多数窗口（6 个）关着");
        supervisor.ShouldHaveNoComplaint();

        // The same service has a large hall, and the page folds its windows.
        await using var county = await hall.OpenAsync($"../{SmallHall.County}/supervisor", "county", 1024);
        await county.Page.WaitForSelectorAsync("details.zone");
        (await county[".tile"].First.IsVisibleAsync()).ShouldBeFalse();
        await county["#findWindow"].FillAsync("36号");
        await county.ShowsAsync("#windows .tile", "36号窗口");
        await county.ShouldBeAccessibleAsync();
    }
}
