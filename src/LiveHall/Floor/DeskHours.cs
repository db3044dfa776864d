using System.Collections.Immutable;
using Queueing.Simulator.Outlines;
using Queueing.Simulator.Shifts;

namespace Queueing.LiveHall.Floor;

/// <summary>When a desk works: the window's sessions cut to the clerk's shift.</summary>
internal sealed class DeskHours(ImmutableArray<OpenSession> sessions, bool toClosing, TimeSpan drainLimit)
{
    public DateTimeOffset Begins => sessions[0].Opens;

    private DateTimeOffset Ends => sessions[^1].Closes;

    public static DeskHours? Of(Shift shift, ImmutableArray<OpenSession> window, TimeSpan drainLimit)
    {
        var cut = window.Select(x => new OpenSession(Later(x.Opens, shift.From), Earlier(x.Closes, shift.Until)))
            .Where(x => x.Opens < x.Closes)
            .ToImmutableArray();
        return cut.IsEmpty ? null : new DeskHours(cut, shift.ToClosing, drainLimit);
    }

    public DeskPhase PhaseAt(DateTimeOffset now) =>
        sessions.Any(x => now >= x.Opens && now < x.Closes) ? DeskPhase.Work
        : now < Ends ? DeskPhase.Rest
        : toClosing && now < Ends + drainLimit ? DeskPhase.Drain
        : DeskPhase.Over;

    /// <summary>
    /// Until when a window counts as open that stops now: after the last closing, where clerks stay until nobody is left in the
    /// hall, only to the end of the last service. Somebody brought forward is there until they leave.
    /// </summary>
    public DateTimeOffset WorkedUntil(DateTimeOffset now, DateTimeOffset lastServed, bool brought) =>
        brought || now < Ends ? now : Later(Ends, lastServed);

    public DateTimeOffset NextChange(DateTimeOffset now) =>
        sessions.SelectMany(x => new[] { x.Opens, x.Closes }).Append(Ends + drainLimit).Where(x => x > now)
            .DefaultIfEmpty(now.AddMinutes(1)).Min();

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;

    private static DateTimeOffset Earlier(DateTimeOffset a, DateTimeOffset b) => a < b ? a : b;
}
