namespace Queueing.Grains.Contracts;

/// <summary>A window's pauses for one reason.</summary>
/// <param name="Reason">The id of the reason.</param>
/// <param name="Count">How many there were, with one that goes on.</param>
/// <param name="Total">How long those that are over were together.</param>
[GenerateSerializer, Alias("queueing.pause-view"), Immutable]
public sealed record PauseView([property: Id(0)] string Reason, [property: Id(1)] int Count, [property: Id(2)] TimeSpan Total);
