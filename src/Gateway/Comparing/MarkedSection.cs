namespace Queueing.Gateway.Comparing;

/// <summary>A part of a page that a command writes, between two markers; the rest of the page is a person's.</summary>
internal static class MarkedSection
{
    /// <summary>Puts a text between the markers of a name.</summary>
    /// <param name="page">The page.</param>
    /// <param name="name">The section's name.</param>
    /// <param name="text">The text; ends with a line feed.</param>
    /// <returns>The page with the section replaced; appended when the page has none of that name.</returns>
    public static string Replace(string page, string name, string text)
    {
        var (begin, end) = ($"<!-- begin {name} -->\n", $"<!-- end {name} -->\n");
        var section = $"{begin}\n{text}\n{end}";
        var from = page.IndexOf(begin, StringComparison.Ordinal);
        var until = page.IndexOf(end, StringComparison.Ordinal);
        return from >= 0 && until > from ? page[..from] + section + page[(until + end.Length)..] : $"{page.TrimEnd('\n')}\n\n{section}";
    }
}
