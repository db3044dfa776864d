using System.Collections.Immutable;

namespace Queueing.Silo.Halls;

/// <summary>The hall files cannot be used; every fault of every file is listed.</summary>
/// <param name="errors">One line a fault: file, path, message.</param>
public sealed class HallFilesException(ImmutableArray<string> errors)
    : Exception($"the halls are not configured correctly:{Environment.NewLine}{string.Join(Environment.NewLine, errors)}")
{
    /// <summary>Gets the faults.</summary>
    public ImmutableArray<string> Errors { get; } = errors;
}
