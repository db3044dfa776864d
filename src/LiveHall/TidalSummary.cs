namespace Queueing.LiveHall;

/// <summary>The day's tides.</summary>
/// <param name="Proposed">Episodes proposed or ordered.</param>
/// <param name="Opened">Those that opened.</param>
/// <param name="Toggles">How often a window was put on duty or let go before everybody was served.</param>
/// <param name="OnDutyShare">Tickets served by a window while on tidal duty ÷ all served.</param>
/// <param name="AwayShare">Tickets served away from the window's own queues ÷ all served.</param>
/// <param name="UniversalShare">The first share, over the queues of universal windows only.</param>
/// <param name="Flaps">Windows put back on duty by the policy within the cool-down; must be 0.</param>
/// <param name="Reopenings">Windows put back on duty within 60 minutes, flaps included.</param>
public sealed record TidalSummary(
    int Proposed, int Opened, int Toggles, double OnDutyShare, double AwayShare, double UniversalShare, int Flaps, int Reopenings);
