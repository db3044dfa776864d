namespace Queueing.Gateway.Catalogue;

/// <summary>Where in a name something typed was found.</summary>
/// <param name="Start">The place of the first character it stands for.</param>
/// <param name="IsWhole">Whether each character was typed to the end of its reading.</param>
internal readonly record struct TypedMatch(int Start, bool IsWhole);
