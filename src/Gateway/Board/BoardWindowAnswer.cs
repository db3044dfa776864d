using Queueing.Domain.Windows;

namespace Queueing.Gateway.Board;

/// <summary>A window on the board.</summary>
/// <param name="Window">Its id.</param>
/// <param name="Zone">The part of the hall where it stands.</param>
/// <param name="State">What it is doing.</param>
/// <param name="OnTidalDuty">True while it helps other queues.</param>
/// <param name="Number">The number called or served there, or null.</param>
/// <param name="MissesAt">When the number called is missed if nobody comes; null when only a clerk says so.</param>
internal sealed record BoardWindowAnswer(
    string Window, string Zone, WindowState State, bool OnTidalDuty, string? Number, DateTimeOffset? MissesAt);
