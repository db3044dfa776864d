namespace Queueing.Gateway.Halls;

/// <summary>A member of staff.</summary>
internal sealed record RosterAnswer(string Staff, TextAnswer Name, string[] Skills, string? HomeWindow);
