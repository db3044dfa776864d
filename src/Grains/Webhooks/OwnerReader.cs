using System.Globalization;
using Queueing.Domain.Dispatch.Events;
using Queueing.Domain.Identities;
using Queueing.Domain.Tickets.Events;
using Queueing.Domain.Windows.Events;
using Queueing.Grains.Dispatch;
using Queueing.Grains.Journaling;
using Queueing.Grains.Queues;
using Queueing.Grains.Windows;

namespace Queueing.Grains.Webhooks;

/// <summary>Reads what the owners of a hall have recorded.</summary>
internal sealed class OwnerReader(IEventReader journal, HallId hall)
{
    private const string DateFormat = "yyyy-MM-dd";
    private readonly HashSet<StreamId> unreadable = [];

    public static bool IsOwner(StreamId stream) => stream.Kind is StreamKind.Queue or StreamKind.Window or StreamKind.Dispatcher;

    /// <summary>The name of a stream in an outbox: the day, whose it is, and the owner.</summary>
    public static string NameOf(StreamId stream) =>
        string.Create(CultureInfo.InvariantCulture, $"{stream.Day.Date:yyyy-MM-dd}/{stream.Kind}/{stream.Owner}");

    public StreamId Named(string name) => name.Split('/') is [var date, var kind, var owner]
        && DateOnly.TryParseExact(date, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && Enum.TryParse<StreamKind>(kind, out var known)
            ? new StreamId(new HallDay(hall, day), known, owner)
            : throw new JournalCorruptException($"an outbox of {hall} names a stream '{name}'");

    /// <summary>Reads events of a stream. A damaged stream is its owner's trouble, and told by others; here it is passed over.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="after">The version before the first.</param>
    /// <param name="upTo">The version of the last.</param>
    public async ValueTask<List<OwnerEvent>> ReadAsync(StreamId stream, long after, long upTo)
    {
        if (unreadable.Contains(stream))
        {
            return [];
        }

        try
        {
            var recorded = await journal.ReadAsync(stream, after);
            return [.. recorded.TakeWhile(x => x.Version <= upTo).Select(x => Decode(stream, x))];
        }
        catch (Exception e) when (e is JournalCorruptException or UnreadableEventException)
        {
            unreadable.Add(stream);
            return [];
        }
    }

    private static OwnerEvent Decode(StreamId stream, RecordedEvent recorded)
    {
        switch (stream.Kind)
        {
            case StreamKind.Queue:
                TicketEvent ticket = QueueEvents.Codec.Decode(stream, recorded);
                return new(stream, recorded.Version, ticket.At, ticket);
            case StreamKind.Window:
                WindowEvent window = WindowEvents.Codec.Decode(stream, recorded);
                return new(stream, recorded.Version, window.At, window);
            default:
                DispatcherEvent dispatcher = DispatcherEventCodec.Codec.Decode(stream, recorded);
                return new(stream, recorded.Version, dispatcher.At, dispatcher);
        }
    }
}
