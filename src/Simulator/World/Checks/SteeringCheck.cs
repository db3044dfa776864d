using System.Collections.Immutable;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Domain.Steering.Events;
using Queueing.Grains.Contracts;
using Queueing.Grains.Journaling;

namespace Queueing.Simulator.World.Checks;

/// <summary>
/// Who took another way is counted once, as a way that is offered; whoever counts is told how many these were then, and whoever
/// reads the day's counts is told of all that were counted before they asked.
/// </summary>
internal sealed class SteeringCheck(JournalFacts facts, Hall hall, HallDay day) : FactCheck("steering", facts)
{
    private readonly StreamId stream = new(day, StreamKind.Steering, "steering");

    /// <summary>Tells whether an item offers a way.</summary>
    public static bool IsOffered(Hall hall, ServiceId service, AlternativeKind to) => hall.Find(service)?.Alternatives.Any(x => x.Kind == to) == true;

    public override void Returned(ClientOperation operation)
    {
        if (Said.Value(operation.Answer) is SteeredView told)
        {
            var fact = Facts.Find(operation.Caller.ToOperationId());
            var count = CountsAt((int)(fact?.Version ?? 0)).GetValueOrDefault((told.Service, told.To));
            Require(told.Count == count, $"{fact} is answered with {told}; it was number {count}");
        }
    }

    public override void Read(ImmutableArray<SteeredView> told, long from, long to)
    {
        var (least, most) = (All.Count(x => x.Step <= from), All.Count(x => x.Step <= to));
        var isSo = Enumerable.Range(least, most - least + 1).Any(version => IsTold(told, CountsAt(version)));
        Require(isSo, $"{string.Join(", ", told)} are told; counted were {string.Join(", ", CountsAt(least))}, then {string.Join(", ", CountsAt(most))}");
    }

    protected override void Look(Fact fact)
    {
        if (fact.Event is VisitorSteered e)
        {
            Require(IsOffered(hall, e.Service, e.To), $"{fact} takes a way that is not offered");
        }
    }

    private List<Fact> All => Facts.Streams.GetValueOrDefault(stream) ?? [];

    private static bool IsTold(ImmutableArray<SteeredView> told, Dictionary<(ServiceId Service, AlternativeKind To), int> counts) =>
        told.Length == counts.Count && told.All(x => counts.GetValueOrDefault((x.Service, x.To)) == x.Count);

    private Dictionary<(ServiceId Service, AlternativeKind To), int> CountsAt(int version) => All.Take(version)
        .Select(x => (VisitorSteered)x.Event)
        .CountBy(x => (x.Service, x.To))
        .ToDictionary(x => x.Key, x => x.Value);
}
