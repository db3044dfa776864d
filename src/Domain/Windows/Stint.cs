using System.Collections.Immutable;
using Queueing.Domain.Identities;
using Queueing.Domain.Windows.Events;

namespace Queueing.Domain.Windows;

/// <summary>A stretch of time in which one clerk kept a window open or drained it.</summary>
internal readonly record struct Stint(StaffId? Clerk, DateTimeOffset From, DateTimeOffset Until)
{
    /// <summary>Reads a window's stints, in order; the last ends now when the window is not closed.</summary>
    public static List<Stint> Of(WindowId window, ImmutableArray<WindowEvent> events, DateTimeOffset now)
    {
        var desk = new WindowDesk(window);
        var stints = new List<Stint>();
        (StaffId? Clerk, DateTimeOffset From)? present = null;
        foreach (var e in events)
        {
            desk.Apply(e);
            var clerk = desk.Order?.Clerk ?? present?.Clerk;
            var sits = desk.Phase is not WindowPhase.Closed;
            if (present is { } before && (!sits || clerk != before.Clerk))
            {
                stints.Add(new Stint(before.Clerk, before.From, desk.LastAt));
                present = null;
            }

            present ??= sits ? (clerk, desk.LastAt) : null;
        }

        if (present is { } last)
        {
            stints.Add(new Stint(last.Clerk, last.From, now > last.From ? now : last.From));
        }

        return stints;
    }

    public bool Holds(DateTimeOffset instant) => instant >= From && instant < Until;
}
