using System.Text;
using Queueing.Domain.Identities;
using Queueing.Grains.Journaling;

namespace Queueing.Journal.Tests;

/// <summary>Short ways to write the sets that the tests append.</summary>
internal static class Sample
{
    public static readonly HallId Hall = new("huadu");
    public static readonly HallDay Day = new(Hall, new DateOnly(2026, 3, 2));
    public static readonly HallDay NextDay = new(Hall, new DateOnly(2026, 3, 3));

    public static StreamId Queue(string owner) => new(Day, StreamKind.Queue, owner);

    public static StreamId Window(string owner) => new(Day, StreamKind.Window, owner);

    public static EventData Event(string payload, string type = "ticket-drawn") => new(type, Encoding.UTF8.GetBytes(payload));

    public static StreamAppend Append(StreamId stream, long expectedVersion, params string[] payloads) =>
        new(stream, expectedVersion, Array.ConvertAll(payloads, payload => Event(payload)));

    public static AppendSet Set(params StreamAppend[] appends) => new(appends[0].Stream.Day.Hall, appends, []);

    public static AppendSet With(this AppendSet set, params Operation[] operations) => set with { Operations = operations };

    public static Operation Operation(string key, StreamId answer, int offset = 0, string caller = "kiosk:k1", long fingerprint = 7) =>
        new(new OperationId(caller, key), fingerprint, answer, offset);

    public static string Text(this RecordedEvent read) => Encoding.UTF8.GetString(read.Event.Payload.Span);

    public static async Task<IReadOnlyList<long>> CommitAsync(this IEventJournal journal, AppendSet set) =>
        (await journal.AppendAsync(set)).ShouldBeOfType<AppendOutcome.Committed>().Versions;

    public static async Task<IEnumerable<string>> TextsAsync(this IEventJournal journal, StreamId stream, long after = 0) =>
        (await journal.ReadAsync(stream, after)).Select(Text);
}
