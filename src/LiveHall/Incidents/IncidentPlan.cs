using Queueing.Simulator.Randomness;

namespace Queueing.LiveHall.Incidents;

/// <summary>Who meets what: drawn from the seed and a name, so that it does not depend on how the day goes.</summary>
/// <param name="share">The share of people, presses and proposals that meet something, from 0 to 1.</param>
internal sealed class IncidentPlan(ulong seed, double share)
{
    private static readonly Incident[] OfPeople =
        [.. Enum.GetValues<Incident>().Where(x => x is not Incident.None and < Incident.PressedTwice)];

    public Incident Of(string person)
    {
        var draws = new Draws(seed, $"incident/{person}");
        return draws.Happens(share) ? OfPeople[draws.Below(OfPeople.Length)] : Incident.None;
    }

    public bool IsPressedTwice(string window, long press) => Happens($"press/{window}/{press}");

    public bool IsOverruled(string tide) => Happens($"overruled/{tide}");

    public bool CallsByItself(string window) => Happens($"auto-call/{window}");

    public bool IsStoodIn(string window) => Happens($"stand-in/{window}");

    public bool IsSentHome(string ticket) => Happens($"home/{ticket}");

    private bool Happens(string what) => new Draws(seed, what).Happens(share);
}
