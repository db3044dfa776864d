using System.Diagnostics;
using System.Globalization;
using Queueing.Simulator.World;

namespace Queueing.Simulator.Commands;

/// <summary>Adds up worlds, from several threads.</summary>
internal sealed class WorldTotal
{
    private static readonly TimeSpan Often = TimeSpan.FromSeconds(10);

    private readonly Lock gate = new();
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private TimeSpan told;
    private TimeSpan simulated;
    private long steps;
    private long tickets;
    private ulong traces;
    private int worlds;
    private int failed;

    /// <summary>Adds one.</summary>
    /// <returns>How far it is, when that is worth telling.</returns>
    public string? Add(WorldResult result)
    {
        lock (gate)
        {
            worlds++;
            failed += result.Check is null ? 0 : 1;
            simulated += result.Simulated;
            (steps, tickets, traces) = (steps + result.Steps, tickets + result.Tickets, traces + result.TraceHash);
            if (watch.Elapsed - told < Often)
            {
                return null;
            }

            told = watch.Elapsed;
            return ToString();
        }
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{worlds} {(worlds == 1 ? "world" : "worlds")}, {failed} failed: {simulated.TotalHours:0.0} hall-hours, {tickets} tickets, {steps} steps (traces {traces:x16}) in {watch.Elapsed.TotalSeconds:0.0} s, {simulated.TotalHours / watch.Elapsed.TotalMinutes:0} hall-hours a minute");
}
