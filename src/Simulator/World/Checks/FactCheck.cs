using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Queueing.Grains.Journaling;

namespace Queueing.Simulator.World.Checks;

/// <summary>A check that goes by the facts of the journal.</summary>
/// <param name="name">Its short name.</param>
/// <param name="facts">What all checks read.</param>
internal abstract class FactCheck(string name, JournalFacts facts) : WorldCheck
{
    protected JournalFacts Facts => facts;

    public sealed override void Appended(AppendSet set, IReadOnlyList<RecordedEvent> recorded, long step, DateTimeOffset at)
    {
        var read = facts.Read(set, recorded, step, at);
        foreach (var fact in read)
        {
            Look(fact);
        }

        LookAtSet(set, read);
    }

    protected virtual void Look(Fact fact)
    {
    }

    protected virtual void LookAtSet(AppendSet set, IReadOnlyList<Fact> read)
    {
    }

    protected void Require([DoesNotReturnIf(false)] bool holds, [InterpolatedStringHandlerArgument(nameof(holds))] What what)
    {
        if (!holds)
        {
            throw new WorldViolation(name, what.ToString());
        }
    }
}
