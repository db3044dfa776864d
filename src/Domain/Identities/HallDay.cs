using System.Globalization;

namespace Queueing.Domain.Identities;

/// <summary>One business day (营业日) of one hall: the scope of every stream and every grain.</summary>
/// <param name="Hall">The hall.</param>
/// <param name="Date">The business date in the hall's own time zone.</param>
public readonly record struct HallDay(HallId Hall, DateOnly Date) : IIdentity<HallDay>
{
    private const string DateFormat = "yyyy-MM-dd";

    /// <summary>Gets the text <c>hall/yyyy-MM-dd</c>.</summary>
    public string Value => string.Create(CultureInfo.InvariantCulture, $"{Hall.Value}/{Date:O}");

    /// <summary>Gets the place of what belongs to a hall and to no day: a date before any business.</summary>
    /// <param name="hall">The hall.</param>
    /// <returns>The hall with the first of all dates.</returns>
    public static HallDay Dayless(HallId hall) => new(hall, DateOnly.MinValue);

    /// <inheritdoc/>
    public static bool TryParse(string? text, out HallDay identity)
    {
        identity = default;
        if (text?.Split('/') is not [var hall, var date]
            || !HallId.TryParse(hall, out var hallId)
            || !DateOnly.TryParseExact(date, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return false;
        }

        identity = new HallDay(hallId, day);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
