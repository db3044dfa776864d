using System.Text.Json.Nodes;
using Queueing.Domain.Identities;
using Queueing.Grains.Journaling;

namespace Queueing.Gateway.Tests.Fuzz;

/// <summary>Tells what people's requests have made durable since it last looked; what the hall does by itself is left out.</summary>
internal sealed class JournalWatch(IEventJournal journal, HallDay day)
{
    private static readonly string[] TheHallItself = ["dispatcher", "window"];
    private readonly Dictionary<StreamId, long> seen = [];

    public async Task<string[]> NewsAsync(CancellationToken cancel)
    {
        var news = new List<string>();
        foreach (var head in await journal.ReadHeadsAsync(day, cancel))
        {
            var before = seen.GetValueOrDefault(head.Stream);
            if (head.Version == before)
            {
                continue;
            }

            seen[head.Stream] = head.Version;
            foreach (var recorded in await journal.ReadAsync(head.Stream, before, cancel))
            {
                var by = (string?)JsonNode.Parse(recorded.Event.Payload.Span)!["by"];
                if (recorded.Version <= head.Version && !TheHallItself.Contains(by))
                {
                    news.Add($"{recorded.Event.Type} by {by} in {head.Stream}");
                }
            }
        }

        return [.. news];
    }
}
