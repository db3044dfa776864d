namespace Queueing.Domain.Halls.Configuration;

/// <summary>One fault of a hall's configuration.</summary>
/// <param name="Path">Where it is, such as <c>windows[3].tidal[1]</c>; <c>$</c> for the file as a whole.</param>
/// <param name="Text">What is wrong and, where it helps, what is expected; English, without the path.</param>
public sealed record ConfigurationError(string Path, FaultText Text)
{
    /// <summary>The path of a fault of the file as a whole.</summary>
    public const string Root = "$";

    /// <summary>Gets what is wrong, in English.</summary>
    public string Message => Text.ToString();

    /// <inheritdoc/>
    public override string ToString() => $"{Path}: {Message}";
}
