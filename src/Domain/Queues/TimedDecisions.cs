using System.Globalization;
using Queueing.Domain.Tickets;
using Queueing.Domain.Tickets.Events;

namespace Queueing.Domain.Queues;

/// <summary>What becomes of tickets by time alone: called ones are missed, parked and missed ones end.</summary>
public static class TimedDecisions
{
    /// <summary>Who causes what only time has brought about.</summary>
    public const string By = "queue";

    /// <summary>The most tickets that one turn moves on; the next look takes the rest.</summary>
    public const int MostAtOnce = 100;

    /// <summary>
    /// Moves on whoever is past their deadline. Time that the system was down counts against nobody: what began before it was up
    /// again has its full time from then; and so it is with calls that no board showed.
    /// </summary>
    /// <param name="turn">The turn.</param>
    /// <param name="upSince">Since when people could act without a break.</param>
    /// <param name="sights">Since when they could see that they are called.</param>
    /// <param name="asOf">The time by the clock that <paramref name="upSince"/> is told of.</param>
    public static void TakeDue(this QueueTurn turn, DateTimeOffset upSince, Sights sights, DateTimeOffset asOf)
    {
        ArgumentNullException.ThrowIfNull(sights);
        ArgumentNullException.ThrowIfNull(turn);
        foreach (var ticket in turn.Queue.DueAt(upSince, sights, asOf).Take(MostAtOnce))
        {
            turn.Add(ticket.State == TicketState.Called
                ? new TicketMissed(ticket.Id, turn.At, By, ticket.LiveCall!.Value, Timed: true)
                : new TicketExpired(ticket.Id, turn.At, By, Reason(turn, ticket), Timed: true));
        }
    }

    private static string Reason(QueueTurn turn, Ticket ticket)
    {
        var timers = turn.Queue.Definition.Timers;
        var (word, after) = ticket.State == TicketState.Parked ? ("parked", timers.ParkedLapse) : ("missed", timers.MissedLapse);
        return string.Create(CultureInfo.InvariantCulture, $"{word} for {after!.Value.TotalMinutes:0.#} min");
    }
}
