namespace Queueing.Silo.Halls;

/// <summary>A hall's file as it lies on the disk.</summary>
/// <param name="File">Its name within the directory of the halls.</param>
/// <param name="Text">What it says.</param>
/// <param name="Hash">The hash of that.</param>
/// <param name="IsApplied">Whether the service runs by it; otherwise it holds from the next start.</param>
public sealed record HallText(string File, string Text, string Hash, bool IsApplied);
