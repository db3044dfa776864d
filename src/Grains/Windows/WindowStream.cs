using Queueing.Domain.Identities;
using Queueing.Domain.Windows;
using Queueing.Domain.Windows.Events;
using Queueing.Grains.Contracts;
using Queueing.Grains.Journaling;

namespace Queueing.Grains.Windows;

/// <summary>A window's state together with the stream it is folded from.</summary>
internal sealed class WindowStream(IEventJournal journal, HallDay day, WindowId window)
{
    private static readonly TimeSpan Stale = TimeSpan.FromSeconds(30);
    private long? looked;

    public StreamId Id { get; } = IdOf(day, window);

    public WindowDesk Desk { get; } = new(window);

    public static StreamId IdOf(HallDay day, WindowId window) => new(day, StreamKind.Window, window.Value);

    /// <summary>Reads and folds what the journal has beyond the state; tells whether it had more.</summary>
    public async ValueTask<bool> CatchUp()
    {
        var version = Desk.Version;
        foreach (var recorded in await journal.ReadAsync(Id, Desk.Version))
        {
            Desk.Apply(WindowEvents.Codec.Decode(Id, recorded));
        }

        return Desk.Version > version;
    }

    /// <summary>Reads the stream once in a while: whoever is only looked at would never hear of what another activation has done.</summary>
    public async ValueTask LookAgain(TimeProvider time)
    {
        if (looked is { } last && time.GetElapsedTime(last) < Stale)
        {
            return;
        }

        looked = time.GetTimestamp();
        try
        {
            await CatchUp();
        }
        catch (JournalUnavailableException)
        {
            // What is known is told.
        }
    }

    /// <summary>
    /// Appends events, all or none of them, at the state's version and, once durable, applies them; the last answers the caller. A state
    /// that another activation has left behind has read the stream when this returns.
    /// </summary>
    public async ValueTask<AppendOutcome> Append(Caller? caller, params IReadOnlyList<WindowEvent> events)
    {
        Operation[] operations = caller is null ? [] : [new Operation(caller.ToOperationId(), caller.Fingerprint, Id, events.Count - 1)];
        var append = new StreamAppend(Id, Desk.Version, [.. events.Select(WindowEvents.Codec.Encode)]);
        var outcome = await journal.AppendAsync(new AppendSet(day.Hall, [append], operations));
        if (outcome is AppendOutcome.Committed)
        {
            foreach (var e in events)
            {
                Desk.Apply(e);
            }
        }
        else
        {
            await CatchUp();
        }

        return outcome;
    }

    /// <summary>Reads one event of this stream.</summary>
    public async ValueTask<WindowEvent?> ReadAt(long version)
    {
        foreach (var recorded in await journal.ReadAsync(Id, version - 1))
        {
            return WindowEvents.Codec.Decode(Id, recorded);
        }

        return null;
    }
}
