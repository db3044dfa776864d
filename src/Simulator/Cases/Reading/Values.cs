using System.Text.Json;
using Queueing.Domain.Halls.Configuration;

namespace Queueing.Simulator.Cases.Reading;

/// <summary>Single numbers, lists of numbers and references, in the manner of the hall files' readers.</summary>
internal static class Values
{
    public static double? Maybe(this ObjectReader reader, string name, Limit limit) =>
        reader.Has(name) ? reader.Number(name, limit) : null;

    /// <summary>Reads a whole number that must be there.</summary>
    public static int Required(this ObjectReader reader, string name, Limit limit) =>
        reader.Required(name) is null ? (int)limit.Min : reader.Whole(name, limit, (int)limit.Min);

    public static bool Flag(this ObjectReader reader, string name, bool standard)
    {
        if (reader.Optional(name) is not { } element)
        {
            return standard;
        }

        if (element.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            return element.GetBoolean();
        }

        reader.Errors.Add(reader.PathOf(name), "expected true or false");
        return standard;
    }

    public static double[] Numbers(this ObjectReader reader, string name, Limit limit, bool required = true) =>
        Numbers(reader, name, limit, required, "number", _ => true);

    public static int[] Wholes(this ObjectReader reader, string name, Limit limit) =>
        [.. Numbers(reader, name, limit, required: true, "whole number", double.IsInteger).Select(x => (int)x)];

    private static double[] Numbers(ObjectReader reader, string name, Limit limit, bool required, string kind, Func<double, bool> isKind)
    {
        var numbers = new List<double>();
        foreach (var (element, path) in reader.Elements(name, required, required ? 1 : 0))
        {
            if (element.ValueKind is JsonValueKind.Number && element.TryGetDouble(out var number) && limit.Holds(number) && isKind(number))
            {
                numbers.Add(number);
            }
            else
            {
                reader.Errors.Add(path, $"expected a {kind} {limit}");
            }
        }

        return [.. numbers];
    }

    /// <summary>Reads a name that others declare; −1 after a fault.</summary>
    public static int Reference(this ObjectReader reader, string name, IReadOnlyList<string> known) =>
        reader.Required(name) is { } element ? Reference(element, reader.PathOf(name), known, reader.Errors) : -1;

    public static int Reference(JsonElement element, string path, IReadOnlyList<string> known, ErrorList errors)
    {
        if (Scalars.Text(element, path, errors) is not { } text)
        {
            return -1;
        }

        var place = known.ToList().IndexOf(text);
        if (place < 0)
        {
            errors.Add(path, $"there is no class '{text}'");
        }

        return place;
    }
}
