using System.Collections.Immutable;
using Queueing.Domain.Halls.Configuration;
using Queueing.Simulator.Cases.Reading;

namespace Queueing.Simulator.Cases;

/// <summary>
/// What became of one case file: its cases, or every fault at once, each with its path. JSON with comments and trailing commas,
/// described by <c>samples/models/model.schema.json</c>; one case, or a list of them under <c>cases</c>.
/// </summary>
/// <param name="Cases">The cases; empty when there are faults.</param>
/// <param name="Errors">The faults.</param>
public sealed record CaseFile(ImmutableArray<ModelCase> Cases, ImmutableArray<ConfigurationError> Errors)
{
    /// <summary>Reads a file's text.</summary>
    public static CaseFile Parse(string json)
    {
        var errors = new ErrorList();
        var cases = new List<ModelCase>();
        using var document = JsonText.Open(json, errors);
        if (document is not null)
        {
            ObjectReader.Read(document.RootElement, string.Empty, errors, reader => Read(reader, cases));
        }

        return errors.IsEmpty ? new CaseFile([.. cases], []) : new CaseFile([], errors.ToImmutable());
    }

    private static void Read(ObjectReader reader, List<ModelCase> cases)
    {
        reader.Optional("$schema");
        if (reader.Has("cases"))
        {
            reader.Each("cases", required: true, x => cases.Add(CaseReader.Read(x)));
        }
        else
        {
            cases.Add(CaseReader.Read(reader));
        }
    }
}
