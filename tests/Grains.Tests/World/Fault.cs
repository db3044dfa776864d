namespace Queueing.Grains.Tests.World;

/// <summary>What the journal does to one append instead of appending.</summary>
public enum Fault
{
    None,
    Unavailable,
    UncertainNotCommitted,
    UncertainButCommitted,
}
