using Queueing.Domain.Identities;
using Queueing.Domain.Tickets;
using Queueing.Domain.Windows;

namespace Queueing.Grains.Serialization;

[GenerateSerializer, Alias("queueing.window-summary"), Immutable]
internal struct WindowSummarySurrogate
{
    [Id(0)]
    public WindowId Window;

    [Id(1)]
    public long Version;

    [Id(2)]
    public WindowPhase Phase;

    [Id(3)]
    public string? PauseReason;

    [Id(4)]
    public bool Ready;

    [Id(5)]
    public DateTimeOffset? ReadySince;

    [Id(6)]
    public WindowOrder? Order;

    [Id(7)]
    public CallId? LastCall;

    [Id(8)]
    public QueueId? LastCallQueue;

    [Id(9)]
    public TicketId? LastCallTicket;

    [Id(10)]
    public int CallsOnTide;

    [Id(11)]
    public TimeSpan ReadyBefore;

    [Id(12)]
    public TimeSpan OpenBefore;

    [Id(13)]
    public DateTimeOffset? OpenSince;

    [Id(14)]
    public bool AutoCalls;
}
