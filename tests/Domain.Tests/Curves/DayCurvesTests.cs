using System.Collections.Immutable;
using Queueing.Domain.Curves;
using Queueing.Domain.Estimates;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Domain.Routing;
using Queueing.Domain.Tests.Halls;
using Queueing.Domain.Tickets;
using Queueing.Domain.Tickets.Events;

namespace Queueing.Domain.Tests.Curves;

/// <summary>A Friday of the minimal hall, whose sessions are 09:00–12:00 and 13:00–17:00.</summary>
public sealed class DayCurvesTests
{
    private static readonly DateOnly Friday = new(2026, 3, 6);
    private readonly Hall hall = HallFiles.Parse(HallFiles.Minimal);
    private readonly List<TicketEvent> events = [];

    [Fact]
    public void Each_step_from_the_opening_tells_what_had_happened_by_then_and_the_last_is_now()
    {
        Draw(1, "09:01");
        Draw(2, "09:02");
        Call(1, "09:06");
        Finish(1, "09:11");
        var curves = Told("09:12");
        curves.Times.ShouldBe([At("09:00"), At("09:05"), At("09:10"), At("09:12")]);
        var points = curves.Queues[0];
        points.Select(x => x.Waiting).ShouldBe([0, 2, 1, 1]);
        points.Select(x => x.Completed).ShouldBe([0, 0, 0, 1]);
        points[0].Expected.ShouldBeNull("nobody had told of windows yet");
        points[1].Expected!.Value.ShouldBeGreaterThan(points[2].Expected!.Value);
    }

    [Fact]
    public void What_happens_at_a_step_is_told_there_and_a_step_that_is_now_is_told_once()
    {
        Draw(1, "09:05");
        var curves = Told("09:10");
        curves.Times.ShouldBe([At("09:00"), At("09:05"), At("09:10")]);
        curves.Queues[0].Select(x => x.Waiting).ShouldBe([0, 1, 1]);
    }

    [Fact]
    public void The_first_and_the_last_ticket_of_all_queues_are_on_the_curves()
    {
        Draw(1, "08:50");
        Draw(2, "17:10");
        var others = events.ToList();
        events.Clear();
        Draw(1, "09:30");
        var curves = DayCurves.Of(
            hall,
            Friday,
            new Dictionary<QueueId, ImmutableArray<TicketEvent>> { [hall.Queues[0].Id] = [.. events], [hall.Queues[1].Id] = [.. others.Select(x => x with { Ticket = new TicketId(Friday, hall.Queues[1].Id, x.Ticket.Sequence) })] },
            At("10:00", Friday.AddDays(1)));
        (curves.Times[0], curves.Times[^1]).ShouldBe((At("08:50"), At("17:10")));
    }

    [Fact]
    public void More_in_hand_than_windows_were_told_of_leave_none_free()
    {
        Draw(1, "09:01");
        Draw(2, "09:01");
        Call(1, "09:02");
        Call(2, "09:02");
        var one = Told("09:05").Queues[0][^1].Expected;
        one!.Value.ShouldBeGreaterThan(TimeSpan.Zero);
        events.RemoveAt(events.Count - 1);
        events.RemoveAt(1);
        Told("09:05").Queues[0][^1].Expected.ShouldBe(one, "one window with one in hand");
    }

    [Fact]
    public void Who_comes_before_the_opening_is_on_the_curve_too()
    {
        Draw(1, "08:40");
        Told("08:47").Times.ShouldBe([At("08:40"), At("08:45"), At("08:47")]);
    }

    [Fact]
    public void A_day_that_is_over_ends_with_its_closing_or_its_last_ticket()
    {
        Told("10:00", Friday.AddDays(1)).Times[^1].ShouldBe(At("17:00"));
        Draw(1, "16:50");
        Call(1, "17:20");
        Told("10:00", Friday.AddDays(1)).Times[^1].ShouldBe(At("17:20"));
    }

    [Fact]
    public void Before_the_opening_of_a_day_without_anybody_there_is_nothing_to_tell()
    {
        Told("08:10").Times.ShouldBeEmpty();
        Told("08:10").Queues.ShouldAllBe(x => x.IsEmpty);
    }

    [Fact]
    public void A_paper_is_on_the_curve_by_its_own_times_before_it_was_entered()
    {
        Enter(1, "08:55", called: "09:04", finished: "09:09", entered: "09:45");
        Enter(2, "09:05", left: "09:11", entered: "09:45");
        Enter(3, "09:06", called: "09:12", entered: "09:45");
        Enter(4, "09:08", entered: "09:45");
        var curves = Told("09:50");
        curves.Times[0].ShouldBe(At("08:55"));
        var points = curves.Times.Zip(curves.Queues[0]).ToDictionary(x => x.First, x => (x.Second.Waiting, x.Second.Completed));
        (points[At("08:55")], points[At("09:00")], points[At("09:05")], points[At("09:10")], points[At("09:15")]).ShouldBe(((1, 0), (1, 0), (1, 0), (3, 1), (1, 1)));
        (points[At("09:40")], points[At("09:45")], points[At("09:50")]).ShouldBe(((1, 1), (1, 1), (1, 1)), "the entry changes nothing");
    }

    [Fact]
    public void Who_was_served_by_hand_leaves_the_curve_when_they_were_called_and_not_when_that_was_entered()
    {
        Draw(1, "09:01");
        Draw(2, "09:02");
        events.Add(new ServedByHand(Id(1), At("09:45"), "clerk:c", new HandService(hall.Windows[0].Id, At("09:08"), At("09:09"), At("09:14")), "a power cut"));
        var curves = Told("09:50");
        var points = curves.Times.Zip(curves.Queues[0]).ToDictionary(x => x.First, x => (x.Second.Waiting, x.Second.Completed));
        (points[At("09:05")], points[At("09:10")], points[At("09:15")], points[At("09:50")]).ShouldBe(((2, 0), (1, 0), (1, 1), (1, 1)));
    }

    [Fact]
    public void What_is_entered_or_ended_on_a_later_day_makes_no_day_longer()
    {
        Draw(1, "16:50");
        events.Add(new TicketExpired(Id(1), At("09:10", Friday.AddDays(1)), "supervisor:s", "left over"));
        Enter(2, "16:40", called: "17:05", finished: "17:08", entered: "09:20", on: Friday.AddDays(1));
        var curves = Told("10:00", Friday.AddDays(1));
        curves.Times[^1].ShouldBe(At("17:08"));
        (curves.Queues[0][^1].Waiting, curves.Queues[0][^1].Completed).ShouldBe((1, 1));
    }

    private void Enter(int sequence, string given, string? called = null, string? finished = null, string? left = null, string entered = "", DateOnly? on = null)
    {
        DateTimeOffset? Maybe(string? time) => time is null ? null : At(time);
        var window = called is null ? (WindowId?)null : hall.Windows[0].Id;
        events.Add(new PaperEntered(
            Id(sequence),
            At(entered, on),
            "supervisor:s",
            new TicketNumber(hall.Queues[0].Prefix, sequence),
            new PaperEntry(
                $"手-{sequence}", [hall.Services[0].Id], hall.PriorityClasses[0].Id, PriorityEvidence.None, At(given), window, Maybe(called), finished is null ? null : Maybe(called), Maybe(finished), Maybe(left)),
            At(given),
            "a power cut"));
    }

    private DayCurves Told(string now, DateOnly? on = null) => DayCurves.Of(
        hall,
        Friday,
        new Dictionary<QueueId, ImmutableArray<TicketEvent>> { [hall.Queues[0].Id] = [.. events] },
        At(now, on));

    private static DateTimeOffset At(string time, DateOnly? on = null) =>
        new((on ?? Friday).ToDateTime(TimeOnly.Parse(time, System.Globalization.CultureInfo.InvariantCulture)), TimeSpan.FromHours(8));

    private void Draw(int sequence, string at) => events.Add(new TicketDrawn(
        Id(sequence),
        At(at),
        "kiosk:k",
        new TicketNumber(hall.Queues[0].Prefix, sequence),
        [hall.Services[0].Id],
        TicketChannel.Kiosk,
        hall.PriorityClasses[0].Id,
        At(at),
        events.Count,
        null,
        new QueueLoad(1, 1, 0, null, 0)));

    private void Call(int sequence, string at) => events.Add(new TicketCalled(
        Id(sequence), At(at), "clerk:c", TheCall(sequence), new CallReason(CallRule.Named, TimeSpan.Zero, TimeSpan.Zero, 1, 0, null, 0)));

    private void Finish(int sequence, string at)
    {
        events.Add(new ServiceStarted(Id(sequence), At(at).AddMinutes(-4), "clerk:c", TheCall(sequence)));
        events.Add(new ServiceFinished(Id(sequence), At(at), "clerk:c", TheCall(sequence)));
    }

    private CallId TheCall(int sequence) => new(hall.Windows[0].Id, sequence);

    private TicketId Id(int sequence) => new(Friday, hall.Queues[0].Id, sequence);
}
