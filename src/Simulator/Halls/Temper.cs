using Queueing.Simulator.Arrivals;
using Queueing.Simulator.Randomness;

namespace Queueing.Simulator.Halls;

/// <summary>How people answer what the dispatcher tells them: at once and as told, or as it comes.</summary>
internal sealed class Temper(Draws? draws, ClerkPace pace)
{
    /// <summary>How long a supervisor thinks about a proposal; beyond its deadline it has lapsed.</summary>
    public TimeSpan Think(TimeSpan within) => draws is null ? pace.SupervisorDelay : within * draws.Uniform(0, 1.4);

    /// <summary>Tells whether the supervisor approves, or else declines.</summary>
    public bool Approves() => draws is null || draws.Happens(0.7);

    /// <summary>Tells whether a clerk takes a duty on as soon as it is given.</summary>
    public bool TakesOn() => draws is null || draws.Happens(0.7);

    /// <summary>Tells whether somebody from the back office really comes.</summary>
    public bool Comes() => draws is null || draws.Happens(0.8);
}
