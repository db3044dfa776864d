namespace Queueing.Gateway.Halls;

/// <summary>A reason for which windows pause.</summary>
internal sealed record PauseReasonAnswer(string Reason, TextAnswer Name);
