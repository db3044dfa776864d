using Queueing.Simulator.Cases;

namespace Queueing.Simulator.Commands;

/// <summary>Finds and reads case files.</summary>
internal static class CaseFiles
{
    private const string SchemaEnding = ".schema.json";

    /// <summary>Reads all of them; every fault of every file is told at once, with its path.</summary>
    /// <returns>The cases; null when there are faults.</returns>
    public static IReadOnlyList<ModelCase>? Read(IEnumerable<string> paths, TextWriter faults)
    {
        var cases = new List<ModelCase>();
        var isRead = true;
        foreach (var path in paths.SelectMany(Files))
        {
            if (!File.Exists(path))
            {
                faults.WriteLine($"{path}: there is no such file");
                isRead = false;
                continue;
            }

            var file = CaseFile.Parse(File.ReadAllText(path));
            cases.AddRange(file.Cases);
            foreach (var error in file.Errors)
            {
                faults.WriteLine($"{path}: {error}");
                isRead = false;
            }
        }

        return isRead ? cases : null;
    }

    private static IEnumerable<string> Files(string path) => Directory.Exists(path)
        ? Directory.EnumerateFiles(path, "*.json").Where(x => !x.EndsWith(SchemaEnding, StringComparison.Ordinal)).Order(StringComparer.Ordinal)
        : path.EndsWith(SchemaEnding, StringComparison.Ordinal) ? [] : [path];
}
