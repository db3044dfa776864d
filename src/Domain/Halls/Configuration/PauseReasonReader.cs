using System.Collections.Immutable;

namespace Queueing.Domain.Halls.Configuration;

/// <summary>Reads the reasons for which windows pause; what is none of them is counted as other, which every hall has.</summary>
internal static class PauseReasonReader
{
    public static ImmutableArray<PauseReason> Read(ObjectReader root)
    {
        var ids = new IdTable<LocalName>("reason to pause", root.Errors);
        var reasons = ImmutableArray.CreateBuilder<PauseReason>();
        root.Each("pauseReasons", required: false, reader =>
        {
            var id = reader.Id<LocalName>("id");
            ids.Declare(id, reader.PathOf("id"));
            reasons.Add(new PauseReason(id?.Value ?? string.Empty, reader.Name("name")));
        });
        if (reasons.Count == 0)
        {
            return PauseReason.Usual;
        }

        return [.. reasons.Where(x => x.Id != PauseReason.Other), reasons.FirstOrDefault(x => x.Id == PauseReason.Other) ?? PauseReason.Usual[^1]];
    }
}
