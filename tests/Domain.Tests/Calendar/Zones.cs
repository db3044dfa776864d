namespace Queueing.Domain.Tests.Calendar;

internal static class Zones
{
    /// <summary>Zones that skip and repeat an hour, half an hour, midnight, and a whole day (Apia, 30 December 2011).</summary>
    public static readonly string[] Names =
    [
        "Asia/Shanghai", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe",
        "America/Sao_Paulo", "Pacific/Apia", "Asia/Kathmandu", "Africa/Casablanca",
    ];

    public static TimeZoneInfo At(int place) => TimeZoneInfo.FindSystemTimeZoneById(Names[(int)((uint)place % Names.Length)]);

    public static DateTimeOffset Utc(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
