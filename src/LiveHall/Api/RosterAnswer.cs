namespace Queueing.LiveHall.Api;

internal sealed record RosterAnswer(string Staff, TextAnswer Name, IReadOnlyList<string> Skills, string? HomeWindow);
