namespace Queueing.Domain.Tests.Halls;

/// <summary>A wrong hall file and the faults that are told of it.</summary>
/// <param name="Title">What is wrong with it.</param>
/// <param name="Text">The file.</param>
/// <param name="Faults">The faults, in order.</param>
internal sealed record HallFaultCase(string Title, string Text, IReadOnlyList<string> Faults)
{
    public static IEnumerable<HallFaultCase> ReadAll() => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Halls", "HallFaults.txt"))
        .Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(x => Read(x.Trim('\n').Split('\n')));

    private static HallFaultCase Read(string[] lines)
    {
        var text = HallFiles.Minimal;
        string? piece = null;
        foreach (var line in lines.Skip(1).Where(x => x[0] != '!'))
        {
            var words = line.Length > 1 ? line[2..] : string.Empty;
            (text, piece) = line[0] == '-' ? (text, words) : (piece is null ? words : HallFiles.Replaced(text, piece, words), null);
        }

        return new HallFaultCase(lines[0], text, [.. lines.Where(x => x[0] == '!').Select(x => x[2..])]);
    }
}
