using System.Collections.Immutable;
using System.Text;
using Queueing.Domain.Dispatch.Events;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Domain.Steering.Events;
using Queueing.Domain.Tickets;
using Queueing.Domain.Tickets.Events;
using Queueing.Domain.Webhooks;
using Queueing.Domain.Webhooks.Events;
using Queueing.Domain.Windows;
using Queueing.Domain.Windows.Events;
using Queueing.Grains.Contracts;
using Queueing.Grains.Dispatch;
using Queueing.Grains.Journaling;
using Queueing.Grains.Queues;
using Queueing.Grains.Steering;
using Queueing.Grains.Webhooks;
using Queueing.Grains.Windows;
using Queueing.Simulator.Tests.WhatIf;
using Queueing.Simulator.World.Checks;

namespace Queueing.Simulator.Tests.World.Checks;

/// <summary>A world that is told to the checks by hand: sets of events, questions and answers.</summary>
internal sealed class Told
{
    public const string Supervisor = "supervisor:chen";

    public static readonly Hall Hall = Tiny.Hall.With(staffMembers:
    [
        .. Tiny.Hall.Staff,
        new StaffMember(new StaffId("li"), new LocalizedText("李", "Li"), [Tax, Notary], new WindowId("w1")),
        new StaffMember(new StaffId("wang"), new LocalizedText("王", "Wang"), [Tax, Notary], new WindowId("n1")),
    ]);

    public static readonly HallDay Day = new(Hall.Id, Tiny.Monday);

    private static readonly DateTimeOffset Nine = new(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(8));

    private readonly Dictionary<StreamId, long> heads = [];
    private readonly HallDay day;
    private long keys;
    private long step;

    public Told()
        : this(Day, WorldChecks.All([Hall], Day.Date)[0])
    {
    }

    private Told(HallDay day, ImmutableArray<WorldCheck> checks) => (this.day, Checks) = (day, checks);

    public ImmutableArray<WorldCheck> Checks { get; }

    public static QueueId Tax => new("tax");

    public static QueueId Notary => new("notary");

    /// <summary>Two halls of one kind that people are sent to and fro between.</summary>
    public static (Told Here, Told There) Pair()
    {
        var other = new Hall(
            new HallId("other"), Hall.Name, Hall.TimeZone, Hall.DayTurnsAt, Hall.Departments, Hall.Services, Hall.Queues, Hall.Windows, Hall.Staff,
            Hall.PriorityClasses, Hall.Schedules, Hall.Tides);
        var checks = WorldChecks.All([Hall, other], Day.Date);
        return (new Told(Day, checks[0]), new Told(new HallDay(other.Id, Day.Date), checks[1]));
    }

    public static DateTimeOffset At(double minute) => Nine.AddMinutes(minute);

    public static TicketId Id(int number) => new(Day.Date, Tax, number);

    public static CallId Call(string window, long version) => new(new WindowId(window), version);

    public static TicketDrawn Drawn(int number, double minute, int ahead, double headStart = 0) => new(
        Id(number), At(minute), "kiosk:k1", new TicketNumber("A", number), [new ServiceId("invoice")], TicketChannel.Kiosk,
        new PriorityClassId(headStart > 0 ? "elderly" : "ordinary"), At(minute - headStart), ahead, null);

    public static TicketCalled Called(int number, double minute, CallId call, string by = "clerk:li") =>
        new(Id(number), At(minute), by, call, Why.Due);

    public static CallMade Made(int number, double minute, CallId call, long queueVersion, string by = "clerk:li", double drawn = 1) =>
        new(At(minute), by, call, Tax, queueVersion, Waiting(number, drawn), Why.Due);

    /// <summary>A ticket of the tax queue as it waits since it was drawn.</summary>
    public static Ticket Waiting(int number, double drawn = 1) => new(
        Id(number), new TicketNumber("A", number), [new ServiceId("invoice")], TicketChannel.Kiosk, new PriorityClassId("ordinary"),
        At(drawn), At(drawn), At(drawn), null, 0, 0, null, number, [new TicketPeriod(TicketState.Waiting, At(drawn), Tax, null)]);

    /// <summary>Gets or sets the world's true time of what is appended and posted.</summary>
    public DateTimeOffset Now { get; set; } = At(0);

    /// <summary>The draw of a ticket is posted to subscription h1, and something comes of it.</summary>
    public void Post(int number, long sequence, PostResult? result, object? sender = null, int ahead = 0)
    {
        var (id, day, ticket) = ($"{Day.Hall}:{Day.Date:yyyy-MM-dd}:queue:tax:{number}", $"{Day.Date:yyyy-MM-dd}", Id(number).Value);
        var message = $$"""
            {"id":"{{id}}","type":"ticket.drawn","timestamp":"{{At(number):O}}","hall":"{{Day.Hall}}","day":"{{day}}","sequence":{{sequence}},
             "data":{"by":"kiosk","ticket":"{{ticket}}","queue":"tax","ahead":{{ahead}} } }
            """;
        var post = new WebhookPost(Day.Hall, new WebhookId(1), "https://example.org/hook", [1], id, At(number), Encoding.UTF8.GetBytes(message));
        var attempt = new PostAttempt(post, sender ?? this, 1, ++step, Now, Now);
        Each(x => x.Posted(attempt));
        (attempt.Result, attempt.AnsweredAt, attempt.AnsweredHallTime) = (result, Now, Now);
        if (result is not null)
        {
            Each(x => x.Answered(attempt));
        }
    }

    public Caller By(string by) => new(by, $"k{++keys}", keys);

    public ClientOperation Invoke(Caller caller, string owner, string method, params object?[] arguments)
    {
        var operation = new ClientOperation(caller, owner, method, arguments, ++step);
        Each(x => x.Invoked(operation));
        return operation;
    }

    public void Return(ClientOperation operation, object answer)
    {
        (operation.ReturnedAt, operation.Answer) = (++step, answer);
        Each(x => x.Returned(operation));
    }

    /// <summary>A set of events, each of its own stream's kind, answering the caller with the event at a place.</summary>
    public void Set(Caller? caller, int answers, params (string Owner, object Event)[] events)
    {
        var appends = events.GroupBy(x => StreamOf(x.Owner, x.Event)).Select(Append).ToList();
        var stream = StreamOf(events[answers].Owner, events[answers].Event);
        var offset = events.Take(answers).Count(x => StreamOf(x.Owner, x.Event) == stream);
        Operation[] operations = caller is null ? [] : [new(caller.ToOperationId(), caller.Fingerprint, stream, offset)];
        var set = new AppendSet(day.Hall, appends, operations);
        var recorded = appends.SelectMany(x => x.Events.Select(e => new RecordedEvent(heads[x.Stream] = heads.GetValueOrDefault(x.Stream) + 1, e))).ToList();
        step++;
        Each(x => x.Appended(set, recorded, step, Now));
    }

    /// <summary>A request that is answered by its last event, without the answer.</summary>
    public Caller Ask(string by, params (string Owner, object Event)[] events)
    {
        var caller = By(by);
        Invoke(caller, events[^1].Owner, "Any");
        Set(caller, events.Length - 1, events);
        return caller;
    }

    public void Draw(int number, double minute, int ahead, double headStart = 0) =>
        Ask("kiosk:k1", ("tax", Drawn(number, minute, ahead, headStart)));

    /// <summary>Seats a clerk and opens the window; its stream is then at version 2.</summary>
    public void Open(string window = "w1", string clerk = "li", long version = 1)
    {
        var (person, place) = (new StaffId(clerk), new WindowId(window));
        Ask(Supervisor, ("dispatcher", new ClerkSeated(At(0), Supervisor, place, person, null)));
        Set(null, 0, (window, new OrderTaken(At(0), "dispatcher", new WindowOrder(version, person, null))));
        Ask("clerk:" + clerk, (window, new WindowOpened(At(0), "clerk:" + clerk)));
    }

    /// <summary>A call of the tax queue's ticket by li at w1.</summary>
    public Caller CallAt(int number, double minute, long queueVersion, long windowVersion, double drawn = 1) => Ask(
        "clerk:li",
        ("tax", Called(number, minute, Call("w1", windowVersion))),
        ("w1", Made(number, minute, Call("w1", windowVersion), queueVersion, drawn: drawn)));

    /// <summary>The checks look, after so many minutes in which nothing failed.</summary>
    public void Look(double minute, double calmMinutes = 10) => Each(x => x.Looked(At(minute), TimeSpan.FromMinutes(calmMinutes)));

    /// <summary>Somebody sees the board.</summary>
    public void Show(BoardView board) => Each(x => x.Saw(board));

    /// <summary>Somebody sees the floor.</summary>
    public void Show(FloorView floor) => Each(x => x.Saw(floor));

    public void End(Ending ending) => Each(x => x.Ended(ending));

    private void Each(Action<WorldCheck> tell)
    {
        foreach (var check in Checks)
        {
            tell(check);
        }
    }

    private StreamAppend Append(IGrouping<StreamId, (string Owner, object Event)> part) =>
        new(part.Key, heads.GetValueOrDefault(part.Key), [.. part.Select(x => Encode(x.Event))]);

    private StreamId StreamOf(string owner, object e) => e switch
    {
        WebhookEvent => RegistryStream.Of(day.Hall),
        OutboxEvent => new(day, StreamKind.Webhooks, owner),
        _ => new(day, e is TicketEvent ? StreamKind.Queue : e is WindowEvent ? StreamKind.Window : e is SteeringEvent ? StreamKind.Steering : StreamKind.Dispatcher, owner),
    };

    private static EventData Encode(object e) => e switch
    {
        TicketEvent x => QueueEvents.Codec.Encode(x),
        WindowEvent x => WindowEvents.Codec.Encode(x),
        SteeringEvent x => SteeringEvents.Codec.Encode(x),
        WebhookEvent x => WebhookEvents.Codec.Encode(x),
        OutboxEvent x => WebhookEvents.OutboxCodec.Encode(x),
        _ => DispatcherEventCodec.Codec.Encode((DispatcherEvent)e),
    };
}
