namespace Queueing.Domain.Curves;

/// <summary>How a queue stood at an instant.</summary>
/// <param name="Waiting">Tickets in line.</param>
/// <param name="Completed">Services finished on the day so far.</param>
/// <param name="Expected">The wait that somebody who came then had to expect; null where it could not be known.</param>
public readonly record struct CurvePoint(int Waiting, int Completed, TimeSpan? Expected);
