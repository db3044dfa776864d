namespace Queueing.Gateway.Halls;

/// <summary>The clock on the hall's wall.</summary>
/// <param name="Now">Hall time.</param>
/// <param name="Speed">Seconds of hall time that pass in a second.</param>
/// <param name="BusinessDay">The business day.</param>
internal sealed record ClockAnswer(DateTimeOffset Now, double Speed, DateOnly BusinessDay);
