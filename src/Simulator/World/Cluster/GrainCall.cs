namespace Queueing.Simulator.World.Cluster;

/// <summary>A message that has reached its grain.</summary>
/// <param name="Method">What is called.</param>
/// <param name="Arguments">With what.</param>
/// <param name="Answer">Sends the answer back.</param>
/// <param name="Fail">Sends a failure back.</param>
internal sealed record GrainCall(GrainMethod Method, object?[] Arguments, Action<object?> Answer, Action<Exception> Fail);
