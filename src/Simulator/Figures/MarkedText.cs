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
        var (begin, end) = Marks(name);
        var section = $"{begin}\n{text}\n{end}";
        return Holds(page, name)
            ? page[..page.IndexOf(begin, StringComparison.Ordinal)] + section + page[(page.IndexOf(end, StringComparison.Ordinal) + end.Length)..]
            : $"{page.TrimEnd('\n')}\n\n{section}";
    }

    /// <summary>Tells whether a page has the marks of a name.</summary>
    /// <param name="page">The page.</param>
    /// <param name="name">The section's name.</param>
    /// <returns>True when both are there, in order.</returns>
    public static bool Holds(string page, string name)
    {
        ArgumentNullException.ThrowIfNull(page);
        var (begin, end) = Marks(name);
        var from = page.IndexOf(begin, StringComparison.Ordinal);
        return from >= 0 && page.IndexOf(end, StringComparison.Ordinal) > from;
    }

    private static (string Begin, string End) Marks(string name) => ($"<!-- {name}:begin -->\n", $"<!-- {name}:end -->\n");
}
