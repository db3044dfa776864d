using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Queueing.Browser.Tests.Harness;

/// <summary>A page in a browser of its own, with all that its console complained of.</summary>
public sealed class OpenPage : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly List<string> complaints = [];

    public OpenPage(IBrowserContext context, IPage page)
    {
        this.context = context;
        Page = page;
        page.PageError += (_, error) => complaints.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                complaints.Add($"{message.Text} ({message.Location})");
            }
        };
    }

    public IPage Page { get; }

    public ILocator this[string selector] => Page.Locator(selector);

    /// <summary>Finds the elements that have a text in them.</summary>
    public ILocator this[string selector, string text] => Page.Locator(selector).Filter(new LocatorFilterOptions { HasText = text });

    /// <summary>Cuts the page off from the network, or lets it back.</summary>
    public Task CutAsync(bool off) => context.SetOfflineAsync(off);

    /// <summary>Waits for an element to show a text.</summary>
    public Task ShowsAsync(string selector, string text, float within = 20_000) =>
        Assertions.Expect(Page.Locator(selector).First).ToContainTextAsync(text, new() { Timeout = within });

    public void ShouldHaveNoComplaint() => complaints.ShouldBeEmpty();

    /// <summary>Asks axe, which knows the WCAG's rules.</summary>
    public async Task ShouldBeAccessibleAsync()
    {
        var found = await Page.RunAxe();
        found.Violations.Select(x => $"{x.Id}: {x.Help} ({string.Join(" | ", x.Nodes.Select(node => node.Html))})").ShouldBeEmpty();
    }

    public async ValueTask DisposeAsync() => await context.CloseAsync();
}
