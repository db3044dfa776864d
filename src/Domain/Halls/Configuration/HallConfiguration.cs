using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Queueing.Domain.Halls.Configuration;

/// <summary>
/// What became of one hall file: either the hall, or every fault of the file at once. The format is JSON with comments and
/// trailing commas, described by <c>halls/hall.schema.json</c>; what a schema cannot say (references, overlaps, unique
/// prefixes, staffing) is checked here as well.
/// </summary>
public sealed class HallConfiguration
{
    private HallConfiguration(string source, Hall? hall, ImmutableArray<ConfigurationError> errors)
    {
        Source = source;
        Hall = hall;
        Errors = errors;
    }

    /// <summary>Gets the name of the text that was read, usually a file's path; only for messages.</summary>
    public string Source { get; }

    /// <summary>Gets the hall; null when there are errors.</summary>
    public Hall? Hall { get; }

    /// <summary>Gets every fault found, section by section; empty when there is a hall.</summary>
    public ImmutableArray<ConfigurationError> Errors { get; }

    /// <summary>Gets a line for each fault: the source, where in it, and what is wrong.</summary>
    public IEnumerable<string> Messages => Errors.Select(x => $"{Source}: {x.Path}: {x.Message}");

    /// <summary>Gets a value indicating whether the text describes a hall.</summary>
    [MemberNotNullWhen(true, nameof(Hall))]
    public bool IsValid => Hall is not null;

    /// <summary>
    /// Reads a hall from its text. It opens no file and depends on nothing but the text and the machine's time zone database.
    /// </summary>
    /// <param name="json">The text.</param>
    /// <param name="source">How messages name the text.</param>
    /// <returns>The hall, or all errors; text of any kind gives a result, never an exception.</returns>
    public static HallConfiguration Parse(string json, string source)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(source);
        var errors = new ErrorList();
        using var document = JsonText.Open(json, errors);
        var hall = document is null ? null : HallReader.Read(document.RootElement, errors);
        return new HallConfiguration(source, hall, errors.ToImmutable());
    }
}
