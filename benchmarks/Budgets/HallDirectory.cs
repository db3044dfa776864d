namespace Queueing.Benchmarks.Budgets;

/// <summary>The shipped halls, and copies of the small one.</summary>
internal static class HallDirectory
{
    public static string Shipped => Path.Combine(AppContext.BaseDirectory, "halls");

    public static string CopiesOfSmall(string directory, int copies)
    {
        var text = File.ReadAllText(Path.Combine(Shipped, "small.json"));
        for (var i = 0; i < copies; i++)
        {
            File.WriteAllText(
                Path.Combine(directory, $"{Name(i)}.json"), text.Replace("\"id\": \"small\"", $"\"id\": \"{Name(i)}\"", StringComparison.Ordinal));
        }

        return directory;
    }

    public static string Only(string directory, string hall)
    {
        File.Copy(Path.Combine(Shipped, $"{hall}.json"), Path.Combine(directory, $"{hall}.json"));
        return directory;
    }

    public static string Name(int copy) => $"small-{copy:000}";
}
