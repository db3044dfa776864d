namespace Queueing.Gateway.Configuration;

/// <summary>A hall's file.</summary>
/// <param name="File">Its name.</param>
/// <param name="Text">What it says, comments and all.</param>
/// <param name="Hash">The hash of the text; whoever replaces it names it.</param>
/// <param name="Applied">Whether the service runs by it; otherwise it holds from the next start.</param>
internal sealed record ConfigurationAnswer(string File, string Text, string Hash, bool Applied);
