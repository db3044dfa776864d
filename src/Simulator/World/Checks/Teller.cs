using Queueing.Domain.Windows.Events;

namespace Queueing.Simulator.World.Checks;

/// <summary>No check: tells for stories what the hall does that nobody in it asked for.</summary>
internal sealed class Teller(Action<DateTimeOffset, string> narrator) : FactCheck("story", new JournalFacts())
{
    protected override void Look(Fact fact)
    {
        if (fact.Event is not CallMade && (fact.Operation is not { Id.Caller: var by } || Said.IsHall(by)))
        {
            narrator(fact.Seen, $"    {fact}");
        }
    }
}
