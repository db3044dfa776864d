namespace Queueing.Gateway.Configuration;

/// <summary>One fault of a hall's file.</summary>
/// <param name="Path">Where it is, such as <c>windows[3].tidal[1]</c>; <c>$</c> for the file as a whole.</param>
/// <param name="Line">The line of that, or of what should hold it, from 1; null where there is none.</param>
/// <param name="Message">What is wrong, in English.</param>
/// <param name="Zh">The same in Chinese.</param>
internal sealed record ConfigurationFaultAnswer(string Path, int? Line, string Message, string Zh);
