namespace Queueing.Simulator.World.Checks;

/// <summary>An event in the order in which the hall's events are published.</summary>
/// <param name="Index">Its place, from 0.</param>
/// <param name="Fact">The event.</param>
/// <param name="Id">What the outside knows it by.</param>
/// <param name="Type">What the outside calls it; null when it stays inside.</param>
internal sealed record Placed(int Index, Fact Fact, string Id, string? Type);
