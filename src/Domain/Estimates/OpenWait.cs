namespace Queueing.Domain.Estimates;

/// <summary>A wait that has begun and not ended.</summary>
/// <param name="Queue">Its queue.</param>
/// <param name="Signs">What was known of it.</param>
/// <param name="Own">What its queue's learner said of it.</param>
/// <param name="Hall">What the hall's learner said of it.</param>
public sealed record OpenWait(string Queue, WaitSigns Signs, WaitForecast Own, WaitForecast Hall);
