using Queueing.Domain.Identities;
using Queueing.Domain.Queues;
using Queueing.Domain.Tickets;
using Queueing.Domain.Tickets.Events;
using Queueing.Domain.Windows.Events;
using Queueing.Grains.Queues;
using Queueing.Grains.Windows;

namespace Queueing.Grains.Tests.World;

/// <summary>Faults, lost messages, crashes and split activations from a seed; then everything acknowledged must hold.</summary>
public sealed class RandomHallTests
{
    private static readonly string[] QueueNames = ["tax", "notary", "estate"];
    private static readonly string[] WindowNames = ["w1", "w2", "w3", "w4"];

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(1, 40), 76, 207, 480, 535, 579, 607, 627, 634];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Whatever_fails_nothing_acknowledged_is_lost_or_doubled(int seed) => HallWorld.Run(
        async world =>
        {
            var hall = new RandomHall(world, seed);
            await hall.Run(draws: 15, calls: 12);
            hall.Faults.ShouldBeGreaterThan(0);
            hall.Acknowledged.Count.ShouldBeGreaterThan(60);
            await AnswersHold(hall, seed);
            var queues = new List<(TicketQueue Queue, List<TicketEvent> Events)>();
            foreach (var name in QueueNames)
            {
                queues.Add(await Replay(world, name, seed));
            }

            await LiveIsReplayed(world, queues, seed);
            await CallsArePaired(world, queues, seed);
            var places = queues.SelectMany(queue => queue.Queue.Tickets).Where(ticket => ticket.State != TicketState.Transferred).ToList();
            places.Count.ShouldBe(queues.Sum(queue => queue.Queue.LastSequence), $"seed {seed}: nobody is lost");
            places.Select(ticket => ticket.Id).ShouldBeUnique($"seed {seed}: nobody is in two queues");
        },
        seed);

    /// <summary>Asked again with the same key after the storm, everybody gets what they got.</summary>
    private static async Task AnswersHold(RandomHall hall, int seed)
    {
        foreach (var (text, again) in hall.Acknowledged)
        {
            (await again()).ShouldBe(text, $"seed {seed}");
        }
    }

    private static async Task<(TicketQueue Queue, List<TicketEvent> Events)> Replay(HallWorld world, string name, int seed)
    {
        var id = QueueStream.IdOf(HallWorld.Day, new QueueId(name));
        var queue = new TicketQueue(world.Hall.Find(new QueueId(name)).ShouldNotBeNull(), HallWorld.Day.Date);
        var events = new List<TicketEvent>();
        foreach (var recorded in await world.Memory.ReadAsync(id))
        {
            var e = QueueEvents.Codec.Decode(id, recorded);
            if (e is TicketCalled called)
            {
                queue.Head.ShouldNotBeNull().Id.ShouldBe(called.Ticket, $"seed {seed}: only the head is called, so nobody twice");
            }

            if (e is TicketDrawn drawn)
            {
                drawn.Number.Sequence.ShouldBe(queue.LastSequence + 1, $"seed {seed}: gapless");
                drawn.At.ShouldBeGreaterThanOrEqualTo(queue.LastAt);
            }

            queue.Apply(e);
            events.Add(e);
            if (e is TicketDrawn { Ahead: var ahead })
            {
                queue.Ahead(queue.Find(e.Ticket).ShouldNotBeNull()).ShouldBe(ahead, $"seed {seed}");
            }
        }

        return (queue, events);
    }

    private static async Task LiveIsReplayed(HallWorld world, List<(TicketQueue Queue, List<TicketEvent> Events)> queues, int seed)
    {
        foreach (var (queue, _) in queues)
        {
            var live = world.Queue(queue.Definition.Id.Value);
            await live.Report(queue.Version);
            await world.Quiet();
            (await live.Summary()).ShouldBeSameAs(queue.Summarise(world.Clock.GetUtcNow()), $"seed {seed}");
            foreach (var ticket in queue.Tickets)
            {
                (await live.Find(ticket.Id)).ShouldBeSameAs(TicketViews.Now(queue, ticket, null), $"seed {seed}");
            }
        }
    }

    /// <summary>Every call is in one queue's and its window's stream, and a window's call is over before its next.</summary>
    private static async Task CallsArePaired(HallWorld world, List<(TicketQueue Queue, List<TicketEvent> Events)> queues, int seed)
    {
        var called = queues.SelectMany(queue => queue.Events).OfType<TicketCalled>().ToDictionary(e => e.Call);
        var made = new List<CallMade>();
        foreach (var name in WindowNames)
        {
            var id = WindowStream.IdOf(HallWorld.Day, new WindowId(name));
            var events = await world.Memory.ReadAsync(id);
            var calls = events.Select(recorded => (recorded.Version, Event: WindowEvents.Codec.Decode(id, recorded) as CallMade))
                .Where(call => call.Event is not null).ToList();
            calls.ShouldAllBe(call => call.Event!.Call.Version == call.Version - 1, $"seed {seed}: taken at the version it names");
            made.AddRange(calls.Select(call => call.Event!));
            for (var i = 1; i < calls.Count; i++)
            {
                EndOf(calls[i - 1].Event!, queues).ShouldNotBeNull($"seed {seed}").ShouldBeLessThanOrEqualTo(calls[i].Event!.At, $"seed {seed}");
            }
        }

        made.Select(call => (call.Call, call.Ticket.Id)).ShouldBe(called.Values.Select(call => (call.Call, call.Ticket)), ignoreOrder: true);
    }

    private static DateTimeOffset? EndOf(CallMade call, List<(TicketQueue Queue, List<TicketEvent> Events)> queues)
    {
        var queue = queues.Single(queue => queue.Queue.Definition.Id == call.Queue);
        return queue.Events.Skip((int)call.QueueVersion)
            .FirstOrDefault(e => e.Ticket == call.Ticket.Id && e is not (TicketRecalled or ServiceStarted))?.At;
    }
}
