using System.Text.RegularExpressions;

namespace Queueing.Simulator.Tests.World.Mutants;

/// <summary>A bug planted in production's source text.</summary>
/// <param name="Name">What it breaks, as a sentence.</param>
/// <param name="File">The file, from the root of the repository.</param>
/// <param name="Old">What stands there; white space counts only as such. It must occur exactly once.</param>
/// <param name="New">What a good engineer could have written by mistake.</param>
internal sealed record Mutation(string Name, string File, string Old, string New)
{
    /// <summary>Gets within how many seeds, from 1, the world is to catch it; null while it is not caught, or makes no difference that matters.</summary>
    public int? WithinSeeds { get; init; } = 60;

    /// <summary>Gets the checks that may catch it; any when empty.</summary>
    public IReadOnlyList<string> Checks { get; init; } = [];

    /// <summary>Gets the name of the project it is planted in.</summary>
    public string Project => File.Split('/')[1];

    /// <summary>Plants it.</summary>
    /// <exception cref="InvalidOperationException">The text was changed since: the mutation must follow it.</exception>
    public string PlantIn(string text)
    {
        var pattern = string.Join(@"\s+", Old.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Regex.Escape));
        var found = Regex.Matches(text, pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(10));
        return found is [var place]
            ? string.Concat(text.AsSpan(0, place.Index), New, text.AsSpan(place.Index + place.Length))
            : throw new InvalidOperationException($"'{Name}' fits {found.Count} places of {File}, not one: let it follow the source. It looks for:\n{Old}");
    }

    public override string ToString() => Name;
}
