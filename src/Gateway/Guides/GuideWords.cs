using Queueing.Domain.Halls;
using Queueing.Gateway.Pages;

namespace Queueing.Gateway.Guides;

/// <summary>The words of the guide pages.</summary>
internal static class GuideWords
{
    public static readonly LocalizedText Alternatives = new("不必来窗口", "You may not need to come");
    public static readonly LocalizedText Materials = new("请带材料", "What to bring");
    public static readonly LocalizedText NoMaterials = new("未列明材料，请咨询部门", "None are listed; please ask the department");
    public static readonly LocalizedText Handling = new("办件类型", "Handling");
    public static readonly LocalizedText OnTheSpot = new("即办件，当场办结", "Done while you are at the window");
    public static readonly LocalizedText Promised = new("承诺件", "Within the time limit");
    public static readonly LocalizedText TimeLimit = new("办理时限", "Time limit");
    public static readonly LocalizedText Fee = new("收费", "Fee");
    public static readonly LocalizedText LegalBasis = new("设定依据", "Legal basis");
    public static readonly LocalizedText Department = new("办理部门", "Department");
    public static readonly LocalizedText Phone = new("咨询电话", "Telephone");
    public static readonly LocalizedText Queue = new("取号队列", "Queue");
    public static readonly LocalizedText Where = new("办理窗口", "Windows");
    public static readonly LocalizedText When = new("取号时间", "Numbers");
    public static readonly LocalizedText NoSession = new("近期没有服务时段", "No session is planned");
    public static readonly LocalizedText Code = new("扫码在手机上打开本页", "Open this page on your phone");
    public static readonly LocalizedText Items = new("本窗口办理事项", "What this window does");
    public static readonly LocalizedText TidalItems = new("潮汐值守时另办", "On tidal duty also");
    public static readonly LocalizedText Colon = new("：", ": ");
    public static readonly LocalizedText Comma = new("、", ", ");
    public static readonly LocalizedText Zone = new("区域", "Zone");

    private static readonly Dictionary<AlternativeKind, LocalizedText> Ways = new()
    {
        [AlternativeKind.Online] = new("网上办", "Online"),
        [AlternativeKind.SelfService] = new("自助办", "Self-service"),
        [AlternativeKind.OtherHall] = new("就近办", "Nearer to you"),
    };

    private static readonly Dictionary<string, string> Languages = new(StringComparer.Ordinal)
    {
        [PageLanguage.Simplified] = "简体",
        [PageLanguage.Traditional] = "繁體",
        [PageLanguage.English] = "English",
    };

    /// <summary>Names a language of the pages in itself.</summary>
    public static string Language(string language) => Languages[language];

    public static LocalizedText Of(AlternativeKind kind) => Ways[kind];

    public static LocalizedText Of(Handling handling) => handling is Domain.Halls.Handling.OnTheSpot ? OnTheSpot : Promised;
}
