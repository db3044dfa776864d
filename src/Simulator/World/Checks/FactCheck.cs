using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Queueing.Grains.Journaling;

namespace Queueing.Simulator.World.Checks;

/// <summary>A check that goes by the facts of the journal.</summary>
/// <param name="name">Its short name.</param>
/// <param name="facts">What all checks read.</param>
internal abstract class FactCheck(string name, JournalFacts facts) : WorldCheck
{
    /// <summary>A look comes at least every 48 s; what was lost before is sent again by then.</summary>
    protected static readonly TimeSpan Healed = TimeSpan.FromSeconds(60);

    /// <summary>A look, and clocks that were put back stand for up to 45 s.</summary>
    protected static readonly TimeSpan Settled = TimeSpan.FromMinutes(2);

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
