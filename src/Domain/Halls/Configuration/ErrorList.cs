using System.Collections.Immutable;

namespace Queueing.Domain.Halls.Configuration;

/// <summary>Collects faults, so that reading goes on to the end and all of them are told at once.</summary>
internal sealed class ErrorList
{
    private readonly List<ConfigurationError> errors = [];

    public bool IsEmpty => Count == 0;

    public int Count => errors.Count;

    public void Add(string path, FaultText text) => errors.Add(new ConfigurationError(path, text));

    public ImmutableArray<ConfigurationError> ToImmutable() => [.. errors];
}
