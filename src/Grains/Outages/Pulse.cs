using Queueing.Domain.Dispatch;
using Queueing.Domain.Identities;
using Queueing.Domain.Outages;
using Queueing.Domain.Outages.Events;
using Queueing.Domain.Windows;
using Queueing.Grains.Hosting;
using Queueing.Grains.Journaling;

namespace Queueing.Grains.Outages;

/// <summary>Notes once a minute that a hall is up, while somebody sits at a window: what is missing afterwards was an outage.</summary>
internal sealed class Pulse(IEventJournal journal, HallDay day, HallView view)
{
    private readonly StreamId id = StreamOf(day);
    private DateTimeOffset? last;

    public static StreamId StreamOf(HallDay day) => new(day, StreamKind.Pulse, "pulse");

    /// <summary>Notes it if it is due. A store that takes nothing is an outage, too.</summary>
    public async ValueTask BeatAsync(DateTimeOffset now)
    {
        if ((now - last)?.Duration() < OutageDay.Every || !IsAttended())
        {
            return;
        }

        try
        {
            await journal.AppendAsync(new AppendSet(day.Hall, [new StreamAppend(id, StreamAppend.AtHead, OutageEvents.Codec.Encode([new HallUp(now)]))], []));
            last = now;
        }
        catch (Exception e) when (GrainFaults.IsTransient(e))
        {
            // The next look tries again.
        }
    }

    private bool IsAttended()
    {
        for (var window = 0; window < view.Hall.Windows.Length; window++)
        {
            if (view.WindowAt(window) is { Phase: not WindowPhase.Closed })
            {
                return true;
            }
        }

        return false;
    }
}
