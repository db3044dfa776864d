namespace Queueing.Domain.Calendar;

/// <summary>
/// Extended hours (延时): a stretch of a session beyond the ordinary hours, early, late, or all of it. Numbers are given and people served
/// as in the rest; what a clerk works in it is counted as extended service, to be matched with rest.
/// </summary>
/// <param name="From">When it begins, in hall-local time; within its session.</param>
/// <param name="Until">When it ends; later than <paramref name="From"/>.</param>
public readonly record struct ExtendedHours(TimeOnly From, TimeOnly Until);
