namespace Queueing.Gateway.Halls;

/// <summary>One opening of today.</summary>
internal sealed record SessionAnswer(DateTimeOffset Opens, DateTimeOffset Closes);
