using System.Text.RegularExpressions;
using System.Xml.Linq;
using Queueing.Tidy.Tests.Repository;

namespace Queueing.Tidy.Tests.Documents;

/// <summary>The packages as versioned, as used and as explained.</summary>
internal static partial class Packages
{
    public static IReadOnlyList<string> Versioned { get; } =
    [
        .. XDocument.Parse(Tree.Read("Directory.Packages.props")).Descendants("PackageVersion").Select(x => x.Attribute("Include")!.Value),
    ];

    /// <summary>Names in any project's lock file: referenced, or pinned because another package brings it.</summary>
    public static IReadOnlySet<string> Locked { get; } = Tree.Files
        .Where(x => x.EndsWith("packages.lock.json", StringComparison.Ordinal))
        .SelectMany(x => Quoted().Matches(Tree.Read(x)).Select(match => match.Groups["name"].Value))
        .ToHashSet(StringComparer.OrdinalIgnoreCase);

    public static IReadOnlyList<(string Package, string Reason)> Explained { get; } =
    [
        .. Tree.Read("docs/dependencies.md").Split('\n')
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Where(cells => cells.Length == 4 && cells[1].StartsWith('`'))
            .Select(cells => (cells[1].Trim('`'), cells[2])),
    ];

    [GeneratedRegex("\"(?<name>[A-Za-z0-9._-]+)\": \\{", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Quoted();
}
