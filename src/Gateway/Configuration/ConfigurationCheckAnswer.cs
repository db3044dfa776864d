namespace Queueing.Gateway.Configuration;

/// <summary>What is wrong with a text for a hall's file.</summary>
/// <param name="Faults">All at once; none when the service would start with it.</param>
internal sealed record ConfigurationCheckAnswer(ConfigurationFaultAnswer[] Faults);
