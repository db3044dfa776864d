namespace Queueing.Simulator.Outlines;

/// <summary>A priority class.</summary>
/// <param name="Id">The class.</param>
/// <param name="HeadStart">How much seniority it gives; zero for the ordinary class.</param>
public sealed record ClassOutline(string Id, TimeSpan HeadStart);
