namespace Queueing.Gateway.Configuration;

/// <summary>A hall's file was given another text, which holds from the next start.</summary>
/// <param name="Hash">The hash of the new text.</param>
/// <param name="KeptAs">Under which name the former text was kept beside it.</param>
internal sealed record ConfigurationReplacedAnswer(string Hash, string KeptAs);
