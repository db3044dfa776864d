using System.Text.RegularExpressions;
using Queueing.Tidy.Tests.Repository;

namespace Queueing.Tidy.Tests.Documents;

/// <summary>One Markdown page.</summary>
internal sealed partial class Page(string path, string text)
{
    public static IReadOnlyList<Page> All { get; } =
        [.. Tree.Files.Where(x => x.EndsWith(".md", StringComparison.Ordinal)).Select(Of)];

    public string Path { get; } = path;

    public int Lines { get; } = text.AsSpan().Count('\n');

    public int Words { get; } = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    public IReadOnlyList<string> Headings { get; } =
        [.. FencedBlock().Replace(text, string.Empty).Split('\n').Where(line => line.StartsWith('#'))];

    /// <summary>The lines of the shell blocks, comments and empty lines left out.</summary>
    public IReadOnlyList<string> Commands { get; } =
    [
        .. FencedBlock().Matches(text).Where(x => x.Groups["language"].Value is "bash" or "sh")
            .SelectMany(x => x.Groups["body"].Value.Split('\n'))
            .Select(line => line.Split(" #")[0].TrimEnd())
            .Where(line => line.Length > 0 && line[0] != '#'),
    ];

    public static Page Of(string path) => new(path, Tree.Read(path));

    /// <summary>The files and folders of this repository that the page names, in code or as links.</summary>
    public IEnumerable<string> NamedPaths()
    {
        var folder = System.IO.Path.GetDirectoryName(Path)!;
        foreach (Match link in Link().Matches(text))
        {
            yield return System.IO.Path.GetRelativePath(Tree.Root, System.IO.Path.GetFullPath(link.Groups["path"].Value, Tree.At(folder)));
        }

        foreach (Match code in Code().Matches(text))
        {
            foreach (Match name in RepositoryPath().Matches(code.Value))
            {
                yield return name.Value.TrimEnd('.', '/');
            }
        }
    }

    [GeneratedRegex(@"^```(?<language>\w*)\n(?<body>.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FencedBlock();

    [GeneratedRegex(@"\]\((?!https?:|#|mailto:)(?<path>[^)#\s]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();

    [GeneratedRegex(@"^```.*?^```|`[^`\n]+`", RegexOptions.Singleline | RegexOptions.Multiline, 1000)]
    private static partial Regex Code();

    /// <summary>A path below a folder of the root, or a root file; not inside another path, and without placeholders.</summary>
    [GeneratedRegex(@"(?<![\w./{<~-])(?:\./)?(?:(?:src|tests|benchmarks|halls|docs|deploy|samples|\.ci)/[\w./-]+|[A-Z][\w.-]*\.(?:md|props|sln|txt)|check|global\.json)(?![\w*<{/-])", RegexOptions.None, 1000)]
    private static partial Regex RepositoryPath();
}
