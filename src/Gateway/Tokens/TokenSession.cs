namespace Queueing.Gateway.Tokens;

/// <summary>What lets a token be revoked before it expires.</summary>
/// <param name="Key">Whose it is: an account or a device.</param>
/// <param name="Generation">The generation it was given out in.</param>
/// <param name="Id">The session it began; null for a device.</param>
internal sealed record TokenSession(string Key, int Generation, string? Id);
