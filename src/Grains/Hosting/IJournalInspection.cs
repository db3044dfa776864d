using System.Collections.Immutable;

namespace Queueing.Grains.Hosting;

/// <summary>What a look at the journal found when the process started.</summary>
public interface IJournalInspection
{
    /// <summary>Gets a line for each stream of the present business days that cannot be read; empty when all can.</summary>
    ImmutableArray<string> Damage { get; }
}
