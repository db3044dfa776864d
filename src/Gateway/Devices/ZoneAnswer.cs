namespace Queueing.Gateway.Devices;

/// <summary>A zone of the hall.</summary>
/// <param name="Zone">Its name.</param>
/// <param name="Live">Whether a screen that is on shows its board, by what screens say of themselves.</param>
internal sealed record ZoneAnswer(string Zone, bool Live);
