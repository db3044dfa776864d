using System.Globalization;
using System.Text.Json;
using Queueing.Domain.Identities;

namespace Queueing.Domain.Halls.Configuration;

/// <summary>Single values. A faulty one is reported and replaced by a harmless stand-in, so that reading goes on.</summary>
internal static class Scalars
{
    public static string Text(this ObjectReader reader, string name) =>
        reader.Required(name) is { } element ? Text(element, reader.PathOf(name), reader.Errors) ?? string.Empty : string.Empty;

    public static string? OptionalText(this ObjectReader reader, string name) =>
        reader.Optional(name) is { } element ? Text(element, reader.PathOf(name), reader.Errors) : null;

    public static string? Text(JsonElement element, string path, ErrorList errors)
    {
        if (element.ValueKind is not JsonValueKind.String)
        {
            errors.Add(path, "expected a text");
            return null;
        }

        var text = JsonText.Of(element);
        if (IsText(text))
        {
            return text;
        }

        errors.Add(path, $"expected a text of 1 to {Limits.TextLength} characters, without blanks around it or control characters");
        return null;
    }

    public static T? Id<T>(this ObjectReader reader, string name)
        where T : struct, IIdentity<T> =>
        reader.Required(name) is { } element ? Id<T>(element, reader.PathOf(name), reader.Errors) : null;

    public static T? Id<T>(JsonElement element, string path, ErrorList errors)
        where T : struct, IIdentity<T>
    {
        var text = JsonText.Of(element);
        if (T.TryParse(text, out var id))
        {
            return id;
        }

        errors.Add(path, "expected an id: 1 to 32 of a–z, 0–9 and '-', with a letter or digit at both ends");
        return null;
    }

    public static LocalizedText Name(this ObjectReader reader, string name) =>
        reader.Required(name) is { } element ? Name(element, reader.PathOf(name), reader.Errors) : NoName;

    public static LocalizedText? OptionalName(this ObjectReader reader, string name) =>
        reader.Optional(name) is { } element ? Name(element, reader.PathOf(name), reader.Errors) : null;

    public static TimeOnly Time(this ObjectReader reader, string name, TimeOnly standard)
    {
        if (reader.Optional(name) is not { } element)
        {
            return standard;
        }

        var text = JsonText.Of(element);
        if (TryTime(text, out var time))
        {
            return time;
        }

        reader.Errors.Add(reader.PathOf(name), "expected a time such as \"09:00\"");
        return standard;
    }

    /// <summary>Reads a date of this century, which is as far as calendars are made; null after a fault.</summary>
    public static DateOnly? Date(this ObjectReader reader, string name) =>
        reader.Required(name) is { } element ? Date(element, reader.PathOf(name), reader.Errors) : null;

    public static DateOnly? Date(JsonElement element, string path, ErrorList errors)
    {
        var text = JsonText.Of(element);
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year is >= 2000 and < 2100)
        {
            return date;
        }

        errors.Add(path, "expected a date such as \"2026-11-24\"");
        return null;
    }

    public static bool Flag(this ObjectReader reader, string name)
    {
        if (reader.Optional(name) is not { } element)
        {
            return false;
        }

        if (element.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
        {
            reader.Errors.Add(reader.PathOf(name), "expected true or false");
        }

        return element.ValueKind is JsonValueKind.True;
    }

    public static bool TryTime(ReadOnlySpan<char> text, out TimeOnly time) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out time);

    public static TimeSpan Minutes(this ObjectReader reader, string name, Limit limit, TimeSpan? standard = null) =>
        TimeSpan.FromMinutes(reader.Number(name, limit, standard?.TotalMinutes));

    public static double Number(this ObjectReader reader, string name, Limit limit, double? standard = null)
    {
        var element = standard is null ? reader.Required(name) : reader.Optional(name);
        if (element is { ValueKind: JsonValueKind.Number } value && value.TryGetDouble(out var number) && limit.Holds(number))
        {
            return number;
        }

        if (element is not null)
        {
            reader.Errors.Add(reader.PathOf(name), $"expected a number from {limit.Min} to {limit.Max}");
        }

        return standard ?? limit.Min;
    }

    public static int Whole(this ObjectReader reader, string name, Limit limit, int standard)
    {
        if (reader.Optional(name) is not { } element)
        {
            return standard;
        }

        if (element.ValueKind is JsonValueKind.Number && element.TryGetInt32(out var number) && limit.Holds(number))
        {
            return number;
        }

        reader.Errors.Add(reader.PathOf(name), $"expected a whole number from {limit.Min} to {limit.Max}");
        return standard;
    }

    /// <summary>Reads one of a few words; the words stand at the places of the values.</summary>
    public static T Word<T>(this ObjectReader reader, string name, ReadOnlySpan<string> words, ReadOnlySpan<T> values, T? standard)
        where T : struct
    {
        var element = standard is null ? reader.Required(name) : reader.Optional(name);
        if (element is not { } value)
        {
            return standard ?? values[0];
        }

        var place = JsonText.Of(value) is { } text ? words.IndexOf(text) : -1;
        if (place >= 0)
        {
            return values[place];
        }

        reader.Errors.Add(reader.PathOf(name), $"expected one of {string.Join(", ", words.ToArray())}");
        return values[0];
    }

    private static readonly LocalizedText NoName = new(string.Empty, string.Empty);

    public static LocalizedText Name(JsonElement element, string path, ErrorList errors)
    {
        var name = NoName;
        ObjectReader.Read(element, path, errors, reader => name = new LocalizedText(reader.Text("zh"), reader.Text("en"), reader.OptionalText("zhHant")));
        return name;
    }

    private static bool IsText(string? text)
    {
        if (text is not { Length: > 0 and <= Limits.TextLength } || char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]))
        {
            return false;
        }

        foreach (var c in text)
        {
            if (char.IsControl(c))
            {
                return false;
            }
        }

        return true;
    }
}
