namespace Queueing.LiveHall.Api;

/// <summary>The words of the HTTP contract that the live hall acts on.</summary>
internal static class States
{
    public const string Waiting = "waiting";
    public const string Called = "called";
    public const string Serving = "serving";
    public const string Missed = "missed";
    public const string Completed = "completed";
    public const string Cancelled = "cancelled";
    public const string Expired = "expired";

    public const string Open = "open";
    public const string Paused = "paused";
    public const string Closed = "closed";
    public const string Ready = "ready";
    public const string Idle = "idle";
    public const string Calling = "calling";
    public const string Draining = "draining";

    public const string Verified = "verified";

    public const string Proposed = "proposed";
    public const string Assigned = "assigned";
    public const string Declined = "declined";

    public const string Universal = "universal";
    public const string TidalWindow = "tidal";

    public static bool Are(this string? state, string expected) => string.Equals(state, expected, StringComparison.OrdinalIgnoreCase);
}
