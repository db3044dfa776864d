namespace Queueing.LiveHall.Api;

internal sealed record HallWindow(
    string Window,
    TextAnswer Name,
    string Kind,
    string? Zone,
    IReadOnlyList<string> Primary,
    IReadOnlyList<string> Tidal);
