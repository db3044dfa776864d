using Queueing.Browser.Tests.Harness;

namespace Queueing.Browser.Tests.Access;

/// <summary>Nothing on a page keeps anybody from using it, as far as a program can tell (axe).</summary>
public sealed class AxeTests(SmallHall hall) : IClassFixture<SmallHall>
{
    [Theory]
    [InlineData("kiosk", "k1", "#choose .tile")]
    [InlineData("board?voice=off", null, "#queues li")]
    [InlineData("board?window=w01&voice=off", null, "#singleName")]
    [InlineData("phone", null, "#scan")]
    [InlineData("../", null, "#halls li")]
    [InlineData("../sign-in", null, "#signIn")]
    [InlineData("../enrol", null, "#enrol")]
    public async Task A_page_has_no_violation_in_any_language(string path, string? name, string ready)
    {
        foreach (var language in (string[])["zh-CN", "zh-TW", "en-GB"])
        {
            await using var page = await hall.OpenAsync(path, name, language: language);
            await page.Page.WaitForSelectorAsync(ready);
            await page.ShouldBeAccessibleAsync();
            page.ShouldHaveNoComplaint();
        }
    }

    [Fact]
    public async Task The_steps_to_a_number_have_none_either()
    {
        await using var kiosk = await hall.OpenAsync("kiosk", "k1", 1080, 1920);
        await kiosk["#choose .tile"].First.ClickAsync();
        await kiosk.ShouldBeAccessibleAsync();
        await kiosk["#choose .tile"].Nth(2).ClickAsync();
        await kiosk.Page.WaitForSelectorAsync("#choose .take");
        await kiosk.ShouldBeAccessibleAsync();
        await kiosk["#choose .take"].ClickAsync();
        await kiosk.Page.WaitForSelectorAsync("#code svg");
        await kiosk.ShouldBeAccessibleAsync();
    }
}
