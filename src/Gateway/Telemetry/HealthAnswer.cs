namespace Queueing.Gateway.Telemetry;

/// <summary>How the gateway is.</summary>
/// <param name="Status">ok, or what is amiss.</param>
internal sealed record HealthAnswer(string Status);
