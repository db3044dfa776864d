namespace Queueing.Simulator.World.Checks;

/// <summary>What must hold did not. The run ends here; its seed shows it again.</summary>
/// <param name="check">Which check saw it, as a short name that stays the same from run to run.</param>
/// <param name="what">What was seen, for people.</param>
internal sealed class WorldViolation(string check, string what) : Exception($"{check}: {what}")
{
    public string Check => check;
}
