namespace Queueing.Gateway.Simulations;

/// <summary>
/// What is asked, for the OpenAPI document only: its text is read by the simulator, which the command line uses as well, and its
/// properties are told by <c>samples/what-if.schema.json</c>.
/// </summary>
internal sealed record SimulationRequest;
