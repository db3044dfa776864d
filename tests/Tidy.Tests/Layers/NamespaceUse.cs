using Queueing.Tidy.Tests.Repository;

namespace Queueing.Tidy.Tests.Layers;

/// <summary>Which namespaces a source file uses that its layer must not know.</summary>
internal static class NamespaceUse
{
    public static IEnumerable<string> Forbidden(Source source, params string[] namespaces) =>
        from name in source.Names()
        from space in namespaces
        where name.Equals(space, StringComparison.Ordinal) || name.StartsWith(space + ".", StringComparison.Ordinal)
        select $"{source.Path} uses {name}";

    public static IEnumerable<string> Identifiers(Source source, params string[] words) =>
        source.Identifiers().Intersect(words, StringComparer.Ordinal).Select(word => $"{source.Path} names {word}");
}
