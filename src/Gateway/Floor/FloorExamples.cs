using System.Diagnostics.CodeAnalysis;

namespace Queueing.Gateway.Floor;

/// <summary>The floor as the API's reference shows it, with one of everything.</summary>
internal static class FloorExamples
{
    /// <summary>Names a change of it, <c>epoch:number</c>.</summary>
    public const string Id = "01722954e5f841279438b311b5680253:7";

    [StringSyntax(StringSyntaxAttribute.Json)]
    public const string Queue = """
        {"queue":"household","phase":"open","unstaffed":false,"waiting":7,"oldestWaitSeconds":840,"pressure":1.2,"capacity":2.6,
        "drawnToday":36,"completed":27,"meanServiceSeconds":541.6}
        """;

    [StringSyntax(StringSyntaxAttribute.Json)]
    public const string Window = """
        {"window":"w04","state":"serving","clerk":"w04-a","tide":"t1","obeyed":true,"aimed":1}
        """;

    [StringSyntax(StringSyntaxAttribute.Json)]
    public const string Staff = """
        {"staff":"back01","state":"dispatched","window":"w09"}
        """;

    [StringSyntax(StringSyntaxAttribute.Json)]
    public const string Alert = """
        {"alertId":"a1","queue":"household","level":2,"pressure":1.2,"waiting":7,"oldestWaitSeconds":840,
        "raisedAt":"2026-03-02T09:43:50+08:00","acknowledgedAt":"2026-03-02T09:44:37+08:00","acknowledgedBy":"supervisor:chen","clearedAt":null,
        "reason":{"zh":"“户籍业务”等候 7 人，预计等候 18.0 分钟（目标 15 分钟），有效窗口 2.6 个；最长已等 14 分钟。","en":"Household registration has 7 waiting, an expected wait of 18.0 min against a target of 15, and 2.6 windows at work; the longest has waited 14 min."},
        "clearedReason":null,"device":null}
        """;

    [StringSyntax(StringSyntaxAttribute.Json)]
    public const string Tide = """
        {"tideId":"t1","window":"w04","clerk":"w04-a","forQueue":"household","queues":["social-security","general","household"],
        "state":"open","bySupervisor":false,"proposedAt":"2026-03-02T09:43:50+08:00","openedAt":"2026-03-02T09:44:47+08:00","endedAt":null,"deadline":null,
        "reason":{"zh":"4号窗口（窗口04经办人）支援“户籍业务”：“户籍业务”等候 7 人，预计等候 18.0 分钟（目标 15 分钟），有效窗口 2.6 个。","en":"Window 4 (Clerk 04) for Household registration: Household registration has 7 waiting, an expected wait of 18.0 min against a target of 15, and 2.6 windows at work."},
        "endReason":null}
        """;
}
