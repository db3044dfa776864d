using System.Collections.Immutable;
using Queueing.Simulator.Randomness;

namespace Queueing.Simulator.World.Plans;

/// <summary>Invents who is told outside the hall what happens in it, and what is wrong with them; from draws of its own.</summary>
/// <param name="seed">The world's seed.</param>
/// <param name="heals">When all is well again, from the opening.</param>
internal sealed class Subscribers(ulong seed, TimeSpan heals)
{
    /// <summary>The share of worlds in which anybody is: a hall's webhooks look at the journal each second, which is half of what happens there.</summary>
    private const double Share = 0.12;

    /// <summary>How many receivers there are; a subscription may move from one to another.</summary>
    public const int Receivers = 3;

    /// <summary>What administrators want.</summary>
    private static readonly ImmutableArray<string>[] Wanted =
    [
        [], [], ["ticket"], ["ticket.called", "ticket.completed"], ["window", "tide"], ["alert", "ticket.drawn"], ["ticket.drawn", "window.opened"],
    ];

    private readonly Draws draws = new(seed, "webhooks");

    /// <summary>Draws what somebody may want.</summary>
    public static ImmutableArray<string> Types(Draws draws) => Wanted[draws.Below(Wanted.Length)];

    /// <summary>Invents them.</summary>
    /// <param name="from">The number of the first.</param>
    /// <returns>In most worlds none.</returns>
    public IEnumerable<PlanItem> Invent(int from)
    {
        if (!draws.Happens(Share))
        {
            yield break;
        }

        for (var left = 1 + draws.Below(3); left > 0; left--)
        {
            var at = heals * (draws.Happens(0.5) ? draws.Uniform(-0.05, 0.1) : draws.Uniform(0, 0.8));
            yield return new Subscription(from++, at, draws.Below(Receivers), Types(draws), heals * draws.Uniform(0.05, 0.5));
        }

        for (var receiver = 0; receiver < Receivers; receiver++)
        {
            // Some are in trouble for so long that events are given up.
            if (draws.Happens(0.4))
            {
                yield return Ailment(from++, receiver, heals * draws.Uniform(0, 0.2), heals);
            }

            for (var left = draws.Below(7); left > 0; left--)
            {
                yield return Ailment(from++, receiver, heals * draws.Uniform(), TimeSpan.FromMinutes(draws.Uniform(0.1, 6)));
            }
        }
    }

    private Ailment Ailment(int id, int receiver, TimeSpan at, TimeSpan most)
    {
        var kind = (AilmentKind)draws.Below(Enum.GetValues<AilmentKind>().Length);
        return new Ailment(id, at, most < heals - at ? most : heals - at, receiver, kind);
    }
}
