namespace Queueing.Simulator.Tests.Cases;

/// <summary>The sample models, as built beside the tests.</summary>
internal static class Models
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "models");

    public static IReadOnlyList<string> Names { get; } =
    [
        .. Directory.EnumerateFiles(Folder, "*.json").Select(x => Path.GetFileName(x)).Where(x => x != "model.schema.json").Order(StringComparer.Ordinal),
    ];

    public static string Read(string name) => File.ReadAllText(Path.Combine(Folder, name));
}
