namespace Queueing.Simulator.Runs;

/// <summary>How the servers of one pool spent one replication's counted time; numbers of servers are means over time.</summary>
/// <param name="On">Servers on duty, those who finish after their duty counted.</param>
/// <param name="Busy">Servers at work.</param>
/// <param name="Away">Servers at work for classes that the pool only helps.</param>
/// <param name="SettingUp">Servers switched on and not ready yet.</param>
/// <param name="Activations">Servers switched on, per unit of time.</param>
public sealed record PoolCounts(double On, double Busy, double Away, double SettingUp, double Activations);
