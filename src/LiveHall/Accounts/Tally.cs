namespace Queueing.LiveHall.Accounts;

/// <summary>The hall's counts at one moment.</summary>
internal sealed record Tally(int Drawn, int Waiting, int Serving, int Served, int Cancelled, int Missed, int TurnedAway, int Guests);
