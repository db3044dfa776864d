namespace Queueing.Gateway.Telemetry;

/// <summary>How the gateway is.</summary>
internal sealed record HealthAnswer(string Status);
