namespace Queueing.Simulator.Figures;

/// <summary>A part of a page that a command writes, between two marks, so that nothing there is typed; the rest of the page is a person's.</summary>
public static class MarkedText
{
    /// <summary>Puts a text between the marks of a name.</summary>
    /// <param name="page">The page.</param>
    /// <param name="name">The section's name.</param>
    /// <param name="text">The text; ends with a line feed.</param>
    /// <returns>The page with the section replaced; appended when the page has none of that name.</returns>
    public static string Replace(string page, string name, string text)
    {
        ArgumentNullException.ThrowIfNull(page);
        var (begin, end) = ($"<!-- {name}:begin -->\n", $"<!-- {name}:end -->\n");
        var section = $"{begin}\n{text}\n{end}";
        var from = page.IndexOf(begin, StringComparison.Ordinal);
        var until = page.IndexOf(end, StringComparison.Ordinal);
        return from >= 0 && until > from ? page[..from] + section + page[(until + end.Length)..] : $"{page.TrimEnd('\n')}\n\n{section}";
    }
}
