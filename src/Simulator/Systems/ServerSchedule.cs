namespace Queueing.Simulator.Systems;

/// <summary>Numbers of servers that change at known times.</summary>
/// <param name="Shifts">From when how many are on duty, in order of time; the first from 0.</param>
/// <param name="Cycle">After how long it begins again; infinite for never.</param>
/// <param name="Interruption">What becomes of the services of those whose duty ends.</param>
/// <param name="IsRelief">
/// Whether at each change all servers go and as many as the new shift has come, so that the old finish their services beside the
/// new ones (as Ciw has it); otherwise only the difference comes or goes.
/// </param>
public sealed record ServerSchedule(IReadOnlyList<(double From, int Servers)> Shifts, double Cycle, Interruption Interruption, bool IsRelief);
