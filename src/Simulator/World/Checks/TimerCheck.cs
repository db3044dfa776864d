using Queueing.Domain.Access;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Domain.Queues;
using Queueing.Domain.Tickets;
using Queueing.Domain.Tickets.Events;
using Queueing.Simulator.World.Plans;

namespace Queueing.Simulator.World.Checks;

/// <summary>
/// Who is called and does not come is missed, who is parked or missed for too long has ended: by time alone only where the queue
/// says so and no sooner; and whenever nothing has failed for a while, soon after.
/// </summary>
internal sealed class TimerCheck(JournalFacts facts, Hall hall) : FactCheck("timers", facts)
{
    /// <summary>The queue's clock and the dispatcher's are a second apart, drift by as much in an hour or two, and more while clocks step.</summary>
    private static readonly (TimeSpan Calm, TimeSpan Else) Apart = (TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(2));

    private readonly Dictionary<TicketId, TimeSpan> running = [];
    private readonly List<(DateTimeOffset From, DateTimeOffset Until, FaultKind Kind)> faults = [];
    private readonly Dictionary<DeviceId, ModelDevice> screens = [];
    private DateTimeOffset lit;
    private TimeSpan wasCalm;

    public override void Began(Fault fault, DateTimeOffset at) => faults.Add((at, at + fault.For, fault.Kind));

    public override void Stands(ModelDevice device, DateTimeOffset at)
    {
        if (device.Kind == DeviceKind.Display)
        {
            screens[device.Id] = device;
        }
    }

    public override void Looked(DateTimeOffset now, TimeSpan calm)
    {
        wasCalm = calm;
        if (screens.Count > 0 && !screens.Values.Any(x => x.ShowsBoard))
        {
            // Whoever is called cannot know it, and has their whole time once a screen has said that it shows the board again.
            lit = now + (hall.DeviceSilence / 2);
        }

        foreach (var (id, after) in running)
        {
            var ticket = Facts.Ticket(id)!;
            var (from, up) = (From(ticket), now - calm + Healed);
            from = ticket.State == TicketState.Called && from < lit ? lit : from;
            var due = (from > up ? from : up) + after;
            Require(now < due + Settled, $"{ticket} since {from:HH:mm:ss} moves on by itself after {after}; nothing failed for {calm}, and it is {now:HH:mm:ss}");
        }
    }

    protected override void Look(Fact fact)
    {
        if (fact is not { Event: TicketEvent e, Ticket: { } ticket })
        {
            return;
        }

        var isTimed = e is TicketMissed { Timed: true } or TicketExpired { Timed: true };
        Require(isTimed == (e is TicketMissed or TicketExpired && e.By == TimedDecisions.By), $"{fact} is said to be by time alone: {isTimed}");
        if (isTimed && fact.TicketBefore is { } before)
        {
            var after = After(before);
            Require(after is not null, $"{fact} of a queue that leaves it to people");
            var apart = wasCalm > after + Healed ? Apart.Calm : Apart.Else;
            Require(e.At >= From(before) + after - apart, $"{fact} at {e.At:HH:mm:ss}, before {after} were over since {From(before):HH:mm:ss}");
            var again = BeginsAgain(From(before), From(before) + after.Value, fact.Seen);
            Require(!(fact.Seen < again + after - apart), $"{fact} at {fact.Seen:HH:mm:ss}; the store took nothing at {again}, when their time was over, and {after} begin again from then");
        }

        running.Remove(ticket.Id);
        if (After(ticket) is { } next)
        {
            running.Add(ticket.Id, next);
        }
    }

    /// <summary>
    /// When nobody could act at a deadline because the store took nothing, and nothing else failed, the time for it begins again, with the
    /// look that found it so. An activation that began meanwhile gave them their whole time anew before.
    /// </summary>
    private DateTimeOffset? BeginsAgain(DateTimeOffset since, DateTimeOffset due, DateTimeOffset now)
    {
        DateTimeOffset? again = null;
        foreach (var (from, until, kind) in faults)
        {
            if (kind == FaultKind.DiskFull && due >= from && due <= until - Healed && until <= now)
            {
                again = due;
            }
        }

        return again is not null && faults.Exists(x => x.Kind != FaultKind.DiskFull && x.Until >= (IsBeginning(x.Kind) ? since : due - Healed) && x.From <= now) ? null : again;
    }

    private static bool IsBeginning(FaultKind kind) => kind is FaultKind.Crash or FaultKind.Cut or FaultKind.Stray or FaultKind.Collect;

    private static DateTimeOffset From(ModelTicket ticket) => ticket.State == TicketState.Called ? ticket.LastCalledAt!.Value : ticket.Since;

    private TimeSpan? After(ModelTicket ticket)
    {
        var timers = hall.Find(ticket.Queue)!.Timers;
        return ticket.State switch
        {
            TicketState.Called => timers.MissAfter,
            TicketState.Parked => timers.ParkedLapse,
            TicketState.Missed => timers.MissedLapse,
            _ => null,
        };
    }
}
