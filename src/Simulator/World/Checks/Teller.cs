using Queueing.Domain.Windows.Events;

namespace Queueing.Simulator.World.Checks;

/// <summary>No check: tells for stories what the hall does that nobody asked for.</summary>
internal sealed class Teller(Action<DateTimeOffset, string> narrator) : FactCheck("story", new JournalFacts())
{
    protected override void Look(Fact fact)
    {
        if (fact.Operation is null && fact.Event is not CallMade)
        {
            narrator(fact.Seen, $"    {fact}");
        }
    }
}
