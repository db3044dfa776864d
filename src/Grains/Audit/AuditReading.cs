using System.Text.Json;
using System.Text.Json.Nodes;
using Queueing.Domain.Identities;
using Queueing.Grains.Journaling;

namespace Queueing.Grains.Audit;

/// <summary>Reads a stored event as an act. Every event says <c>at</c> and <c>by</c>, whatever else it says.</summary>
internal static class AuditReading
{
    private const string NoOne = "unknown";

    /// <summary>What the answer says elsewhere, or nobody needs to see: hashes of codes and names of verifiers.</summary>
    private static readonly string[] LeftOut = ["at", "by", "reason", "halls", "invitation", "verifier"];

    /// <returns>The act; null when the event is none, is but a half of the one before it, or concerns other halls.</returns>
    public static AuditEntry? Read(StreamId stream, RecordedEvent? before, RecordedEvent recorded, HallId hall)
    {
        if (!PrivilegedActs.All.TryGetValue(recorded.Event.Type, out var act))
        {
            return null;
        }

        try
        {
            return JsonNode.Parse(recorded.Event.Payload.Span) is JsonObject body && body["by"]?.GetValue<string>() is { } by
                ? PrivilegedActs.Counts(act, by) && act.If?.Invoke(body) != false && !IsPart(act, before, body) && Concerns(body, hall) ? Entry(stream, recorded.Version, act, body, by) : null
                : throw new JsonException("nobody is named");
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or ArgumentException)
        {
            throw new UnreadableEventException(stream, recorded.Version, recorded.Event.Type, e);
        }
    }

    private static bool IsPart(PrivilegedAct act, RecordedEvent? before, JsonObject body) =>
        before is { } first && act.PartOf?.Invoke(first, body) is true;

    private static bool Concerns(JsonObject body, HallId hall) =>
        body["halls"] is not JsonArray halls || halls.Any(scope => new HallScope(scope!.GetValue<string>()).Covers(hall));

    private static AuditEntry Entry(StreamId stream, long version, PrivilegedAct act, JsonObject body, string by)
    {
        var at = body["at"]?.GetValue<DateTimeOffset>() ?? throw new JsonException("no time is named");
        var on = act.On is { } member
            ? $"{member}:{body[member]?.GetValue<string>() ?? NoOne}"
            : $"{stream.Kind.ToString().ToLowerInvariant()}:{stream.Owner}";
        var reason = (body["reason"] is JsonObject why ? why["note"] : body["reason"])?.GetValue<string>();
        foreach (var name in LeftOut)
        {
            body.Remove(name);
        }

        if (act.On is not null)
        {
            body.Remove(act.On);
        }

        return new AuditEntry(AuditPlace.Of(at, stream, version), at, by, act.Name, on, reason, JsonSerializer.SerializeToElement(body, AuditJson.Default.JsonObject));
    }
}
