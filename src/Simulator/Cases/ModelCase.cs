using Queueing.Simulator.Rosters;
using Queueing.Simulator.Systems;

namespace Queueing.Simulator.Cases;

/// <summary>One case of a file: a system to run, or a roster to solve.</summary>
/// <param name="Name">Its name.</param>
/// <param name="System">The system; null for a roster.</param>
/// <param name="Roster">The roster; null for a system.</param>
/// <param name="Plan">How the system is run.</param>
/// <param name="Expectations">What is to come out.</param>
public sealed record ModelCase(
    string Name, QueueSystem? System, RosterProblem? Roster, RunPlan Plan, IReadOnlyList<Expectation> Expectations);
