namespace Queueing.Domain.Identities;

/// <summary>A validated identity that is written as one short text.</summary>
/// <typeparam name="TSelf">The identity itself.</typeparam>
public interface IIdentity<TSelf>
    where TSelf : struct, IIdentity<TSelf>
{
    /// <summary>Gets the canonical text; never null or empty for a parsed identity.</summary>
    string Value { get; }

    /// <summary>Reads an identity from its canonical text.</summary>
    /// <param name="text">The text; null is refused, not thrown on.</param>
    /// <param name="identity">The identity, or its default when the text is refused.</param>
    /// <returns>True when the text is a canonical identity.</returns>
    static abstract bool TryParse(string? text, out TSelf identity);
}
