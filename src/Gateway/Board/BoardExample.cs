using System.Diagnostics.CodeAnalysis;

namespace Queueing.Gateway.Board;

/// <summary>A board as the API's reference shows it: one call at a tidal window.</summary>
internal static class BoardExample
{
    [StringSyntax(StringSyntaxAttribute.Json)]
    public const string Json = """
        {"hall":"small","businessDay":"2026-03-02","epoch":"@01722954e5f841279438b311b5680253","sequence":1245,"at":"2026-03-02T09:42:05+08:00",
        "queues":[{"queue":"household","waiting":7}],
        "windows":[{"window":"w04","zone":"A","state":"calling","onTidalDuty":true,"number":"C037"}],
        "announcements":[{"id":"household:145","number":"C037","window":"w04","at":"2026-03-02T09:42:02+08:00","recalls":0,
        "zh":"请C037号到4号窗口","en":"Number C037, please go to window 4"}],
        "lastCalled":[{"id":"household:145","number":"C037","window":"w04","at":"2026-03-02T09:42:02+08:00","recalls":0,
        "zh":"请C037号到4号窗口","en":"Number C037, please go to window 4"}]}
        """;
}
