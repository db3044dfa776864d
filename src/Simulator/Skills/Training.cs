using Queueing.Domain.Identities;

namespace Queueing.Simulator.Skills;

/// <summary>A further skill for one clerk, at the window they usually sit at.</summary>
/// <param name="Clerk">The clerk.</param>
/// <param name="Window">The window, whose equipment must allow the queue then.</param>
/// <param name="Queue">The queue to learn.</param>
public readonly record struct Training(StaffId Clerk, WindowId Window, QueueId Queue);
