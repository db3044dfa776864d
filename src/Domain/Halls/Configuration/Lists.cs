using System.Collections.Immutable;
using System.Text.Json;
using Queueing.Domain.Identities;

namespace Queueing.Domain.Halls.Configuration;

/// <summary>Lists of objects and lists of references.</summary>
internal static class Lists
{
    /// <summary>Reads a list of objects, each with its path; an absent optional list is empty.</summary>
    public static void Each(this ObjectReader reader, string name, bool required, Action<ObjectReader> read)
    {
        foreach (var (element, path) in reader.Elements(name, required, required ? 1 : 0))
        {
            ObjectReader.Read(element, path, reader.Errors, read);
        }
    }

    /// <summary>Reads a list of ids that others declare; unknown, repeated and primary ones are faults and left out.</summary>
    public static ImmutableArray<T> References<T>(
        this ObjectReader reader, string name, IdTable<T> known, bool required, ImmutableArray<T> primary = default)
        where T : struct, IIdentity<T>
    {
        var ids = ImmutableArray.CreateBuilder<T>();
        foreach (var (element, path) in reader.Elements(name, required, required ? 1 : 0))
        {
            if (Scalars.Id<T>(element, path, reader.Errors) is not { } id || !known.Require(id, path))
            {
                continue;
            }

            if (ids.Contains(id))
            {
                reader.Errors.Add(path, $"'{id}' is listed twice");
                continue;
            }

            if (!primary.IsDefault && primary.Contains(id))
            {
                reader.Errors.Add(path, $"'{id}' is primary here, so it cannot be tidal too");
                continue;
            }

            ids.Add(id);
        }

        return ids.ToImmutable();
    }

    /// <summary>Reads one id that others declare; null after a fault.</summary>
    public static T? Reference<T>(this ObjectReader reader, string name, IdTable<T> known)
        where T : struct, IIdentity<T> =>
        reader.Id<T>(name) is { } id && known.Require(id, reader.PathOf(name)) ? id : null;

    public static IEnumerable<(JsonElement Element, string Path)> Elements(
        this ObjectReader reader, string name, bool required, int atLeast)
    {
        if ((required ? reader.Required(name) : reader.Optional(name)) is not { } list)
        {
            return [];
        }

        return Elements(list, reader.PathOf(name), atLeast, reader.Errors);
    }

    private static IEnumerable<(JsonElement Element, string Path)> Elements(
        JsonElement list, string path, int atLeast, ErrorList errors)
    {
        if (list.ValueKind is not JsonValueKind.Array)
        {
            errors.Add(path, "expected a list");
            return [];
        }

        if (list.GetArrayLength() < atLeast)
        {
            errors.Add(path, $"expected at least {atLeast}");
        }

        return list.EnumerateArray().Select((element, index) => (element, $"{path}[{index}]"));
    }
}
