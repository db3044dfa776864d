namespace Queueing.Domain.Halls.Configuration;

/// <summary>One fault of a hall's configuration.</summary>
/// <param name="Path">Where it is, such as <c>windows[3].tidal[1]</c>; <c>$</c> for the file as a whole.</param>
/// <param name="Message">What is wrong and, where it helps, what is expected; English, without the path.</param>
public sealed record ConfigurationError(string Path, string Message)
{
    /// <summary>The path of a fault of the file as a whole.</summary>
    public const string Root = "$";

    /// <inheritdoc/>
    public override string ToString() => $"{Path}: {Message}";
}
