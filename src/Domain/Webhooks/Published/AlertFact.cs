namespace Queueing.Domain.Webhooks.Published;

/// <summary>What became of an alert. What the type does not tell is absent; <c>alert.raised</c> tells the queue or the device.</summary>
/// <param name="By">The role that caused it.</param>
/// <param name="Alert">The alert, unique within the hall's day.</param>
public sealed record AlertFact(string By, string Alert)
    : PublicFact(By)
{
    /// <summary>Gets the queue.</summary>
    public string? Queue { get; init; }

    /// <summary>Gets the device.</summary>
    public string? Device { get; init; }

    /// <summary>Gets the level: 1 congested, 2 beyond the target wait as well, 3 escalated.</summary>
    public int? Level { get; init; }

    /// <summary>Gets what decided: <c>pressure</c>, <c>longWait</c>, <c>noWindow</c>, <c>noHelp</c>, <c>unacknowledged</c>, <c>over</c>; of a device <c>silent</c>, <c>printerOut</c>, <c>printerJammed</c> or <c>screenOff</c>.</summary>
    public string? Cause { get; init; }

    /// <summary>Gets the expected delay ÷ target.</summary>
    public double? Pressure { get; init; }

    /// <summary>Gets how many wait.</summary>
    public int? Waiting { get; init; }

    /// <summary>Gets the longest wait in seconds.</summary>
    public double? OldestWaitSeconds { get; init; }

    /// <summary>Gets the windows serving the queue, counted by share and speed.</summary>
    public double? Capacity { get; init; }
}
