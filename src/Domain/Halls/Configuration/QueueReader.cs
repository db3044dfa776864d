using Queueing.Domain.Identities;

namespace Queueing.Domain.Halls.Configuration;

/// <summary>Reads the queues.</summary>
internal static class QueueReader
{
    public static void Read(ObjectReader root, HallDraft draft)
    {
        var prefixes = new Dictionary<string, string>(StringComparer.Ordinal);
        root.Each("queues", required: true, reader =>
        {
            var id = reader.Id<QueueId>("id");
            draft.QueueIds.Declare(id, reader.PathOf("id"));
            var queue = new Queue(
                id.GetValueOrDefault(),
                reader.Name("name"),
                Prefix(reader, prefixes),
                reader.Minutes("targetWaitMinutes", Limits.TargetWaitMinutes),
                reader.Minutes("expectedServiceMinutes", Limits.ExpectedServiceMinutes),
                reader.Whole("expectedPerDay", Limits.ExpectedPerDay, 0),
                Schedule(reader))
            {
                Timers = Timers(reader),
            };
            draft.Queues.Add(new Placed<Queue>(queue, reader.Path));
        });
    }

    /// <summary>Reads the name of a schedule; whether there is one is seen when the schedules are read.</summary>
    public static string Schedule(ObjectReader reader) => reader.Id<LocalName>("schedule")?.Value ?? string.Empty;

    private static QueueTimers Timers(ObjectReader reader) => new(
        Unless0(TimeSpan.FromSeconds(reader.Number("missAfterSeconds", Limits.MissAfterSeconds, 0))),
        Unless0(reader.Minutes("parkedLapseMinutes", Limits.LapseMinutes, TimeSpan.Zero)),
        Unless0(reader.Minutes("missedLapseMinutes", Limits.LapseMinutes, TimeSpan.Zero)));

    private static TimeSpan? Unless0(TimeSpan time) => time == TimeSpan.Zero ? null : time;

    private static string Prefix(ObjectReader reader, Dictionary<string, string> prefixes)
    {
        var element = reader.Required("prefix");
        if (element is not { } given)
        {
            return string.Empty;
        }

        var path = reader.PathOf("prefix");
        var prefix = JsonText.Of(given);
        if (prefix is not { Length: 1 or 2 } || !prefix.All(char.IsAsciiLetterUpper))
        {
            reader.Errors.Add(path, "expected one or two of the letters A–Z");
            return string.Empty;
        }

        if (!prefixes.TryAdd(prefix, path))
        {
            reader.Errors.Add(path, $"the prefix '{prefix}' is already used at {prefixes[prefix]}");
        }

        return prefix;
    }
}
