namespace Queueing.Domain.Halls.Configuration;

/// <summary>The ranges that the schema states too; a test holds the two together.</summary>
internal static class Limits
{
    public const int TextLength = 120;
    public const int WindowsPerEntry = 999;
    public const int ClerksPerWindow = 4;
    public const int HolidayDays = 31;
    public const int UrlLength = 300;

    public static readonly Limit TargetWaitMinutes = new(0.1, 480);
    public static readonly Limit ExpectedServiceMinutes = new(0.1, 240);
    public static readonly Limit ExpectedPerDay = new(0, 9999);
    public static readonly Limit HeadStartMinutes = new(0, 240);
    public static readonly Limit DrawMinutes = new(0, 720);
    public static readonly Limit MissAfterSeconds = new(0, 3600);
    public static readonly Limit LapseMinutes = new(0, 1440);
    public static readonly Limit AutoCallSeconds = new(0, 600);
    public static readonly Limit DeviceSilenceSeconds = new(10, 3600);
    public static readonly Limit WorkingDays = new(1, 999);
    public static readonly Limit PositiveMinutes = new(0.1, 1440);
    public static readonly Limit CostMinutes = new(0, 120);
    public static readonly Limit PositivePressure = new(0.01, 10);
    public static readonly Limit Pressure = new(0, 10);
    public static readonly Limit Efficiency = new(0.05, 1);
}
