using Queueing.Domain.Access;
using Queueing.Domain.Identities;
using Queueing.Simulator.Randomness;

namespace Queueing.Simulator.World.Plans;

/// <summary>Invents the kiosks and screens that say that they are there, what is wrong with them, and what fails meanwhile; from draws of its own.</summary>
/// <param name="seed">The world's seed.</param>
/// <param name="open">From the hall's first opening to its last closing.</param>
/// <param name="heals">When all is well again, from the opening; devices have their mishaps all day.</param>
/// <param name="silos">How many silos there are.</param>
internal sealed class Equipment(ulong seed, TimeSpan open, TimeSpan heals, int silos)
{
    /// <summary>The share of worlds in which devices are watched.</summary>
    private const double Share = 0.125;

    private static readonly MishapKind[] OfKiosks =
        [MishapKind.Silent, MishapKind.Silent, MishapKind.Mute, MishapKind.Revoked, MishapKind.Out, MishapKind.Dark, MishapKind.Jammed, MishapKind.Low];

    private static readonly MishapKind[] OfScreens = [MishapKind.Silent, MishapKind.Silent, MishapKind.Mute, MishapKind.Revoked, MishapKind.Dark];

    /// <summary>Processes that die, and grains that move and have doubles, more often than not: the watch is in memory.</summary>
    private static readonly FaultKind[] Moves = [FaultKind.Crash, FaultKind.Collect, FaultKind.Collect, FaultKind.Stray, FaultKind.Storm];

    private readonly Draws draws = new(seed, "devices");

    /// <summary>Invents them.</summary>
    /// <param name="from">The number of the first.</param>
    /// <returns>In most worlds none.</returns>
    public IEnumerable<PlanItem> Invent(int from)
    {
        if (!draws.Happens(Share))
        {
            yield break;
        }

        var next = from;
        for (var left = 2 + draws.Below(2); left > 0; left--)
        {
            // There is a kiosk and a screen, and perhaps one more of either.
            var kind = left == 2 ? DeviceKind.Kiosk : left == 1 ? DeviceKind.Display : (DeviceKind)draws.Below(2);
            var device = new DeviceId($"{kind.ToString().ToLowerInvariant()}-{left}");
            yield return new DeviceDay(next++, open * (draws.Happens(0.8) ? draws.Uniform(-0.1, 0) : draws.Uniform(0, 0.4)), device, kind);
            for (var mishaps = draws.Below(7); mishaps > 0; mishaps--)
            {
                var kinds = kind == DeviceKind.Kiosk ? OfKiosks : OfScreens;
                yield return new Mishap(next++, open * draws.Uniform(-0.05, 1), TimeSpan.FromMinutes(draws.Uniform(0.2, 10)), device, kinds[draws.Below(kinds.Length)]);
            }
        }

        for (var faults = draws.Below(6); faults > 0; faults--)
        {
            var at = heals * draws.Uniform(0, 0.9);
            yield return new Fault(next++, at, TimeSpan.FromSeconds(draws.Uniform(1, 30)), Moves[draws.Below(Moves.Length)], draws.Below(silos), draws.Uniform(0.05, 0.4));
        }
    }
}
