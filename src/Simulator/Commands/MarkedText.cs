namespace Queueing.Simulator.Commands;

/// <summary>Puts what a command found into a page, between two marks, so that nothing there is typed by hand.</summary>
internal static class MarkedText
{
    /// <summary>Replaces what is between a page's marks of a name.</summary>
    /// <exception cref="FormatException">The page has no such marks.</exception>
    public static string Replace(string page, string name, string text)
    {
        var (begin, end) = ($"<!-- {name}:begin -->\n", $"<!-- {name}:end -->");
        var from = page.IndexOf(begin, StringComparison.Ordinal);
        var to = page.IndexOf(end, StringComparison.Ordinal);
        return from >= 0 && to > from
            ? page[..(from + begin.Length)] + "\n" + text + "\n" + page[to..]
            : throw new FormatException($"the page has no marks named {name}");
    }
}
