namespace Queueing.Gateway.Halls;

/// <summary>A member of staff.</summary>
/// <param name="Staff">The staff id, which is also the name of a clerk.</param>
/// <param name="Name">The name.</param>
/// <param name="Skills">The queues they can serve.</param>
/// <param name="HomeWindow">Their usual window; null for the back office.</param>
internal sealed record RosterAnswer(string Staff, TextAnswer Name, string[] Skills, string? HomeWindow);
