using Queueing.Domain.Calendar;
using Queueing.Domain.Tickets;
using Queueing.Domain.Tickets.Events;

namespace Queueing.EndToEnd.Tests.Days;

/// <summary>Ordinary days with more trouble than usual, through the API only, and what their journals say afterwards.</summary>
[Collection(nameof(PlayedDay))]
public sealed class LiveDayTests
{
    /// <summary>A town's hall with a great deal of trouble, and a district's with 229 windows and 6,000 people.</summary>
    [Theory]
    [InlineData("small", 1, 0.7)]
    [InlineData("huadu", 3, 0.1)]
    public async Task A_day_on_which_everything_happens_has_no_violation_and_replays_to_what_was_seen(string hall, double minutes, double incidents)
    {
        using var giveUp = new CancellationTokenSource(TimeSpan.FromMinutes(10));
        var day = await PlayedDay.Of(hall, "2026-03-02", minutes, incidents, load: 1, giveUp.Token);

        day.Hall.Dates.KindOf(day.Date).ShouldBe(DayKind.Weekday);
        day.Summary["incidents"]!.AsObject().Count.ShouldBeGreaterThan(10);
        Rows().Except(DayReplay.Of(day).Crossed).ShouldBeEmpty();
    }

    /// <summary>
    /// The rows of a ticket's life that a day can cross; what bookings and other halls bring has tests of its own, and so has who
    /// still waits after closing, which a day need not have.
    /// </summary>
    private static IEnumerable<(TicketState? From, Type Event)> Rows() =>
    [
        (null, typeof(TicketDrawn)), (null, typeof(PaperEntered)), (null, typeof(TicketTransferredIn)),
        .. From(TicketState.Waiting, typeof(TicketCalled), typeof(TicketTransferredOut), typeof(TicketReprioritised), typeof(TicketParked), typeof(TicketCancelled), typeof(TicketAimed)),
        .. From(TicketState.Called, typeof(TicketRecalled), typeof(ServiceStarted), typeof(TicketMissed), typeof(TicketPutBack), typeof(TicketCancelled)),
        .. From(TicketState.Serving, typeof(ServiceFinished), typeof(SegmentFinished), typeof(TicketParked), typeof(ServicesAdded), typeof(TicketTransferredOut), typeof(TicketRequeued), typeof(CallMoved)),
        .. From(TicketState.Parked, typeof(TicketCalled), typeof(TicketReleased), typeof(TicketCancelled), typeof(TicketExpired)),
        .. From(TicketState.Missed, typeof(TicketReinstated), typeof(TicketCalled), typeof(TicketExpired)),
        .. From(TicketState.Completed, typeof(TicketReopened), typeof(ServiceRated)),
    ];

    private static IEnumerable<(TicketState? From, Type Event)> From(TicketState state, params Type[] events) => events.Select(x => ((TicketState?)state, x));
}
