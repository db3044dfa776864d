using System.Diagnostics.CodeAnalysis;

namespace Queueing.Gateway.Halls;

/// <summary>Halls as the API's reference shows them, with the first of everything.</summary>
internal static class HallExamples
{
    [StringSyntax(StringSyntaxAttribute.Json)]
    public const string List = """
        [{"hall":"small","name":{"zh":"镇便民服务大厅","en":"Town Service Hall"},"parent":null}]
        """;

    [StringSyntax(StringSyntaxAttribute.Json)]
    public const string One = """
        {"hall":"small","name":{"zh":"镇便民服务大厅","en":"Town Service Hall"},"timeZone":"Asia/Shanghai",
        "clock":{"now":"2026-03-02T09:02:00+08:00","speed":1,"businessDay":"2026-03-02"},
        "departments":[{"department":"police","name":{"zh":"派出所","en":"Police Station"}}],
        "services":[{"service":"id-card","name":{"zh":"居民身份证办理","en":"Identity card"},"department":"police","queue":"household"}],
        "queues":[{"queue":"household","name":{"zh":"户籍业务","en":"Household registration"},"prefix":"C","targetMinutes":15,
        "expectedServiceMinutes":9,"expectedPerDay":60,"expectedToday":60,"phase":"open",
        "sessions":[{"opens":"2026-03-02T09:00:00+08:00","closes":"2026-03-02T12:00:00+08:00","drawFrom":"2026-03-02T08:30:00+08:00",
        "drawUntil":"2026-03-02T12:00:00+08:00","relayFrom":null,"relayUntil":null,"extendedFrom":null,"extendedUntil":null,"services":null}],
        "drawFrom":"2026-03-02T08:30:00+08:00","drawUntil":"2026-03-02T16:50:00+08:00"}],
        "windows":[{"window":"w07","name":{"zh":"7号窗口","en":"Window 7"},"kind":"sector","zone":"B","primary":["household"],"tidal":[]}],
        "priorityClasses":[{"priorityClass":"elderly","name":{"zh":"老年人","en":"Elderly"},"headStartMinutes":10,"evidence":"declared"}],
        "pauseReasons":[{"reason":"lunch","name":{"zh":"午餐","en":"Lunch"}}],
        "tidalMode":"advise","tidalCoverage":{"covered":21,"items":21,"share":1},
        "rules":{"recallGapSeconds":5,"comeBackAfter":3,"voucherDays":7}}
        """;

    [StringSyntax(StringSyntaxAttribute.Json)]
    public const string Roster = """
        [{"staff":"w07-a","name":{"zh":"窗口07经办人","en":"Clerk 07"},"skills":["household"],"homeWindow":"w07"}]
        """;
}
