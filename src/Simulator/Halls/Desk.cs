using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Domain.Tickets;
using Queueing.Domain.Windows;

namespace Queueing.Simulator.Halls;

/// <summary>One window of the simulated day: what it reports, what is in its hand, and how it spent its time.</summary>
internal sealed class Desk(Window window)
{
    private long version;
    private DateTimeOffset openedAt;
    private DateTimeOffset lastFinish;
    private TimeSpan open;

    public Window Window { get; } = window;

    public WindowPhase Phase { get; private set; }

    public DateTimeOffset? ReadySince { get; private set; }

    public WindowOrder? Order { get; private set; }

    public CallId? LastCall { get; private set; }

    public QueueId? LastQueue { get; private set; }

    public TicketId? LastTicket { get; private set; }

    public int CallsOnTide { get; private set; }

    /// <summary>Gets the visitor in hand; −1 for nobody.</summary>
    public int Hand { get; private set; } = -1;

    /// <summary>Gets or sets a value indicating whether the clerk is still to sign over before the next call.</summary>
    public bool MustSignOver { get; set; }

    /// <summary>Gets or sets a value indicating whether the clerk signs over now.</summary>
    public bool IsSigningOver { get; set; }

    /// <summary>Gets or sets a value indicating whether the clerk still tidies up after the last person.</summary>
    public bool IsTidying { get; set; }

    public TimeSpan Busy { get; private set; }

    public bool IsFree => Phase == WindowPhase.Open && Hand < 0 && !IsSigningOver && !IsTidying;

    public void Open(DateTimeOffset at)
    {
        (Phase, openedAt, lastFinish) = (WindowPhase.Open, at, at);
        version++;
    }

    /// <summary>Stops calling.</summary>
    /// <param name="phase">Paused, Draining or Closed.</param>
    /// <param name="hours">When its hours ended, or now.</param>
    public void Stop(WindowPhase phase, DateTimeOffset hours)
    {
        if (Phase is WindowPhase.Open or WindowPhase.Draining && phase != WindowPhase.Draining)
        {
            open += (hours > lastFinish ? hours : lastFinish) - openedAt;
        }

        (Phase, ReadySince) = (phase, null);
        version++;
    }

    public void Take(WindowOrder order)
    {
        CallsOnTide = order.Tide == Order?.Tide ? CallsOnTide : 0;
        ReadySince = order.Clerk == Order?.Clerk ? ReadySince : null;
        Order = order;
        version++;
    }

    public void BeReady(DateTimeOffset at)
    {
        ReadySince = at;
        version++;
    }

    public void Unready()
    {
        ReadySince = null;
        version++;
    }

    public void Call(int visitor, TicketId ticket, QueueId queue)
    {
        LastCall = new CallId(Window.Id, version);
        (LastTicket, LastQueue, Hand, ReadySince) = (ticket, queue, visitor, null);
        CallsOnTide += Order?.Tide is null ? 0 : 1;
        version++;
    }

    public void Finish(DateTimeOffset at, TimeSpan took)
    {
        (Hand, lastFinish) = (-1, at);
        Busy += took;
    }

    public WindowTime Time(DateTimeOffset hours)
    {
        var still = Phase is WindowPhase.Open or WindowPhase.Draining;
        return new WindowTime(still ? open + ((hours > lastFinish ? hours : lastFinish) - openedAt) : open, Busy);
    }

    public WindowSummary Summarise() => new(
        Window.Id, version, Phase, null, ReadySince is not null, ReadySince, Order, LastCall, LastQueue, LastTicket, CallsOnTide);
}
