using System.Globalization;
using Queueing.Domain.Identities;

namespace Queueing.Domain.Halls.Configuration;

/// <summary>The ids and names that one entry with a <c>count</c> stands for: w001, w002, … and 1号窗口, 2号窗口, …</summary>
internal sealed class Series
{
    private const string Mark = "{n}";
    private const int MostDigits = 9; // what an int holds whatever the digits are
    private readonly string stem;
    private readonly int first;
    private readonly int width;

    private Series(string stem, int first, int width)
    {
        this.stem = stem;
        this.first = first;
        this.width = width;
    }

    /// <summary>Gets a value indicating whether the ids end in a number.</summary>
    public bool IsNumbered => width > 0;

    /// <summary>Takes an id apart into its stem and the number at its end; ids without one make a series of one.</summary>
    public static Series Of(string id)
    {
        var start = id.Length;
        while (start > 0 && char.IsAsciiDigit(id[start - 1]) && id.Length - start < MostDigits)
        {
            start--;
        }

        return int.TryParse(id.AsSpan(start), NumberStyles.None, CultureInfo.InvariantCulture, out var first)
            ? new Series(id[..start], first, id.Length - start)
            : new Series(id, 0, 0);
    }

    public static bool IsPattern(LocalizedText name) =>
        name.Zh.Contains(Mark, StringComparison.Ordinal) && name.En.Contains(Mark, StringComparison.Ordinal)
        && (name.Hant is null || name.Hant.Contains(Mark, StringComparison.Ordinal));

    /// <summary>Gets the number at the end of an id as it is written there; empty when the ids have none.</summary>
    public string Digits(int place) =>
        IsNumbered ? (first + place).ToString(CultureInfo.InvariantCulture).PadLeft(width, '0') : string.Empty;

    /// <summary>Makes the id at a place; null when it grew too long.</summary>
    public T? Id<T>(int place)
        where T : struct, IIdentity<T> => T.TryParse(stem + Digits(place), out var id) ? id : null;

    public LocalizedText Name(LocalizedText pattern, int place)
    {
        var number = (first + place).ToString(CultureInfo.InvariantCulture);
        return IsNumbered
            ? new LocalizedText(
                pattern.Zh.Replace(Mark, number, StringComparison.Ordinal),
                pattern.En.Replace(Mark, number, StringComparison.Ordinal),
                pattern.Hant?.Replace(Mark, number, StringComparison.Ordinal))
            : pattern;
    }

    /// <summary>Reports an entry that cannot stand for so many.</summary>
    public void Check(ObjectReader reader, int count, LocalizedText name)
    {
        if (count <= 1)
        {
            return;
        }

        if (!IsNumbered)
        {
            reader.Errors.Add(reader.PathOf("id"), "must end in a number when 'count' is above 1");
        }
        else if (!IsPattern(name) && name.Zh.Length > 0 && name.En.Length > 0)
        {
            reader.Errors.Add(reader.PathOf("name"), "must hold {n} in every language when 'count' is above 1");
        }
    }
}
