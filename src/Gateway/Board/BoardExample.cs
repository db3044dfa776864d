using System.Diagnostics.CodeAnalysis;

namespace Queueing.Gateway.Board;

/// <summary>A board as the API's reference shows it: one call at a tidal window.</summary>
internal static class BoardExample
{
    /// <summary>Names it, <c>epoch:sequence</c>.</summary>
    public const string Id = "@01722954e5f841279438b311b5680253:1245";

    [StringSyntax(StringSyntaxAttribute.Json)]
    public const string Json = """
        {"hall":"small","businessDay":"2026-03-02","epoch":"@01722954e5f841279438b311b5680253","sequence":1245,"at":"2026-03-02T09:42:05+08:00",
        "queues":[{"queue":"household","waiting":7}],
        "windows":[{"window":"w04","zone":"A","state":"calling","onTidalDuty":true,"number":"C037","missesAt":"2026-03-02T09:45:02+08:00"}],
        "announcements":[{"id":"household:145","number":"C037","window":"w04","at":"2026-03-02T09:42:02+08:00","recalls":0,
        "zh":"请C037号到4号窗口","en":"Number C037, please go to window 4",
        "spokenZh":"请C零三七号到四号窗口","spokenEn":"Number C zero three seven, please go to window 4"}],
        "lastCalled":[{"id":"household:145","number":"C037","window":"w04","at":"2026-03-02T09:42:02+08:00","recalls":0,
        "zh":"请C037号到4号窗口","en":"Number C037, please go to window 4",
        "spokenZh":"请C零三七号到四号窗口","spokenEn":"Number C zero three seven, please go to window 4"}]}
        """;

    [StringSyntax(StringSyntaxAttribute.Json)]
    public const string Signs = """
        {"hall":"small","name":{"zh":"镇便民服务大厅","en":"Town Service Hall"},
        "clock":{"now":"2026-03-02T09:42:05+08:00","speed":1,"businessDay":"2026-03-02"},
        "queues":[{"id":"household","name":{"zh":"户籍业务","en":"Household registration"}}],
        "windows":[{"id":"w04","name":{"zh":"4号窗口","en":"Window 4"},"zone":"A"}],
        "hours":[{"opens":"2026-03-02T09:00:00+08:00","closes":"2026-03-02T12:00:00+08:00"}]}
        """;
}
