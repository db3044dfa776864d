namespace Queueing.Gateway.Halls;

/// <summary>A reason for which windows pause.</summary>
/// <param name="Reason">The reason's id.</param>
/// <param name="Name">Its name.</param>
internal sealed record PauseReasonAnswer(string Reason, TextAnswer Name);
