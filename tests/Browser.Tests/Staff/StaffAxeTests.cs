using Queueing.Browser.Tests.Harness;

namespace Queueing.Browser.Tests.Staff;

/// <summary>Nothing on the staff's pages keeps anybody from using them, as far as a program can tell (axe).</summary>
public sealed class StaffAxeTests(SmallHall hall) : IClassFixture<SmallHall>
{
    [Theory]
    [InlineData("clerk", "w02-a", ".seat", "")]
    [InlineData("clerk", "w03-a", "#hand[data-phase=idle]", "w03")]
    [InlineData("supervisor", "boss", ".tile", "")]
    [InlineData("administrator", "chief", "#view .heading", "")]
    public async Task A_page_has_no_violation_in_any_language(string path, string name, string ready, string window)
    {
        if (window.Length > 0)
        {
            await hall.OpenWindowAsync(window);
        }

        foreach (var language in (string[])["zh-CN", "zh-TW", "en-GB"])
        {
            await using var page = await hall.OpenAsync(path, name, language: language);
            await page.Page.WaitForSelectorAsync(ready);
            await page.ShouldBeAccessibleAsync();
            page.ShouldHaveNoComplaint();
        }
    }
}
