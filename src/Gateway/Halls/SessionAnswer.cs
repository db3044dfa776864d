namespace Queueing.Gateway.Halls;

/// <summary>One opening of today.</summary>
/// <param name="Opens">When windows open.</param>
/// <param name="Closes">When it closes.</param>
internal sealed record SessionAnswer(DateTimeOffset Opens, DateTimeOffset Closes);
