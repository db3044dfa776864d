using System.Text.RegularExpressions;
using Acornima;
using Acornima.Ast;

namespace Queueing.Browser.Tests.Boards;

/// <summary>The board's files need no browser younger than ten years.</summary>
public sealed partial class OldTelevisionTests
{
    private static readonly HashSet<string> Younger = new(StringComparer.Ordinal)
    {
        "fetch", "Promise", "Map", "Set", "WeakMap", "WeakSet", "Symbol", "Proxy", "Reflect", "Intl", "URL", "URLSearchParams", "AbortController",
        "includes", "find", "findIndex", "startsWith", "endsWith", "padStart", "repeat", "assign", "entries", "values", "from", "flat", "flatMap",
        "append", "prepend", "replaceChildren", "remove", "closest", "matches", "toSorted", "at", "queueMicrotask", "structuredClone", "globalThis",
    };

    [Fact]
    public void Its_scripts_are_ECMAScript_5_and_call_nothing_younger()
    {
        var files = Directory.GetFiles(Folder, "*.js");
        files.Length.ShouldBeGreaterThanOrEqualTo(6);
        foreach (var file in files)
        {
            // The parser throws with the place of whatever an old engine would not take.
            var script = new Parser(new ParserOptions { EcmaVersion = EcmaVersion.ES5 }).ParseScript(File.ReadAllText(file), file);
            var called = script.DescendantNodes().OfType<CallExpression>().Select(x => x.Callee)
                .Concat(script.DescendantNodes().OfType<NewExpression>().Select(x => x.Callee))
                .Select(x => x is MemberExpression { Property: Identifier member } ? member.Name : (x as Identifier)?.Name ?? string.Empty);
            called.Where(Younger.Contains).ShouldBeEmpty(Path.GetFileName(file));
        }
    }

    [Fact]
    public void Its_style_uses_no_grid_no_custom_properties_and_no_newer_functions()
    {
        var style = File.ReadAllText(Path.Combine(Folder, "board.css"));
        TooYoung().Matches(style).Select(x => x.Value).ShouldBeEmpty();
        style.Split('\n').Where(x => x.Contains("display: flex", StringComparison.Ordinal) && !x.Contains("display: -webkit-flex", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void Its_page_loads_no_module_and_what_it_loads_first_is_small()
    {
        var page = File.ReadAllText(Path.Combine(Folder, "board.html"));
        page.ShouldNotContain("type=\"module\"");
        page.ShouldNotContain("/assets/common/");
        Directory.GetFiles(Folder).Sum(x => new FileInfo(x).Length).ShouldBeLessThan(60_000, "of 100 KB over the wire; the rest is what the hall shows");
    }

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "board");

    [GeneratedRegex("display: grid|var\\(|clamp\\(|min\\(|max\\(|inset:|gap:|:is\\(|:where\\(|:has\\(|[ {;]aspect-ratio:|#[0-9a-f]{8}\\b", RegexOptions.NonBacktracking)]
    private static partial Regex TooYoung();
}
