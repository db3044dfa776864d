namespace Queueing.Gateway.Devices;

/// <summary>That a heartbeat was taken.</summary>
/// <param name="SilenceSeconds">After how long a silence supervisors are alerted; beat at least three times as often.</param>
internal sealed record HeartbeatAnswer(int SilenceSeconds);
