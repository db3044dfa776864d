namespace Queueing.Domain.Calendar;

/// <summary>A relay (轮值): a stretch of an unbroken session that is kept by rota, noon above all, with fewer windows.</summary>
/// <param name="From">When it begins, in hall-local time; within its session.</param>
/// <param name="Until">When it ends; later than <paramref name="From"/>.</param>
public readonly record struct Relay(TimeOnly From, TimeOnly Until);
