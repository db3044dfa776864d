namespace Queueing.Domain.Calendar;

/// <summary>A session (时段): one unbroken opening within a day, in hall-local time.</summary>
/// <param name="Opens">When windows open.</param>
/// <param name="Closes">When they stop opening for new people; later than <paramref name="Opens"/>. Windows then drain.</param>
public readonly record struct Session(TimeOnly Opens, TimeOnly Closes);
