using Orleans.Concurrency;

namespace Queueing.Gateway.Tests.Activations;

/// <summary>A grain whose first request calls another grain before it first waits.</summary>
[Alias("queueing.tests.meeting")]
public interface IMeetingGrain : IGrainWithStringKey
{
    /// <summary>Meets the others that do this at the same time, then greets one of them.</summary>
    [Alias("meet")]
    Task<string> Meet(string other);

    [Alias("greet")]
    [AlwaysInterleave]
    Task<string> Greet();
}
