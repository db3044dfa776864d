namespace Queueing.Tidy.Tests.Repository;

/// <summary>The files of the working tree that are meant to be in the repository.</summary>
internal static class Tree
{
    public static string Root { get; } = FindRoot();

    /// <summary>All files as paths from the root with forward slashes, in ordinal order.</summary>
    public static IReadOnlyList<string> Files { get; } = [.. Walk(Root, Ignored()).Order(StringComparer.Ordinal)];

    public static string Read(string path) => File.ReadAllText(At(path));

    public static string At(string path) => Path.Combine(Root, path);

    public static bool Exists(string path) => File.Exists(At(path)) || Directory.Exists(At(path));

    public static IEnumerable<string> Under(string folder, string extension) => Files.Where(path =>
        path.StartsWith(folder + "/", StringComparison.Ordinal) && path.EndsWith(extension, StringComparison.Ordinal));

    private static string FindRoot()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory.FullName, "Queueing.sln")))
        {
            directory = directory.Parent ?? throw new InvalidOperationException("the tests run outside the repository");
        }

        return directory.FullName;
    }

    /// <summary>Names of .gitignore; walking by it, instead of asking git, works in an unpacked archive too.</summary>
    private static HashSet<string> Ignored() =>
    [
        ".git",
        .. File.ReadLines(Path.Combine(Root, ".gitignore")).Select(line => line.Trim('/', ' ')),
    ];

    private static IEnumerable<string> Walk(string directory, HashSet<string> ignored)
    {
        foreach (var file in Directory.EnumerateFiles(directory))
        {
            if (!ignored.Contains(Path.GetFileName(file)) && !ignored.Contains("*" + Path.GetExtension(file)))
            {
                yield return Path.GetRelativePath(Root, file).Replace('\\', '/');
            }
        }

        foreach (var child in Directory.EnumerateDirectories(directory).Where(child => !ignored.Contains(Path.GetFileName(child))))
        {
            foreach (var file in Walk(child, ignored))
            {
                yield return file;
            }
        }
    }
}
