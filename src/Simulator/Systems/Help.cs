namespace Queueing.Simulator.Systems;

/// <summary>
/// When a pool helps a class that is not its own. With a ratio: as soon as waiting(class) − ratio × waiting(own) &gt; threshold
/// (the queue-ratio control FQR-T of Perry and Whitt 2009). Without: before its own when at least so many of the class are
/// present, and whenever it has nothing of its own to do (the N-model).
/// </summary>
/// <param name="Class">The class helped.</param>
/// <param name="Threshold">The threshold.</param>
/// <param name="Ratio">The ratio; null for the N-model's rule.</param>
public sealed record Help(int Class, double Threshold, double? Ratio);
