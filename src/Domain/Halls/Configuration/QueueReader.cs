using System.Text.Json;
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
                Schedule(reader, draft));
            draft.Queues.Add(new Placed<Queue>(queue, reader.Path));
        });
    }

    public static string Schedule(ObjectReader reader, HallDraft draft)
    {
        if (reader.Id<ScheduleName>("schedule") is not { } name)
        {
            return string.Empty;
        }

        if (draft.Schedules.All(x => x.Name != name.Value))
        {
            reader.Errors.Add(reader.PathOf("schedule"), $"there is no schedule '{name}'");
        }

        return name.Value;
    }

    private static string Prefix(ObjectReader reader, Dictionary<string, string> prefixes)
    {
        var element = reader.Required("prefix");
        if (element is not { } given)
        {
            return string.Empty;
        }

        var path = reader.PathOf("prefix");
        var prefix = given.ValueKind is JsonValueKind.String ? JsonText.Of(given) : null;
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
