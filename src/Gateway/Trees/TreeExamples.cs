using System.Diagnostics.CodeAnalysis;
using Queueing.Gateway.Hours;

namespace Queueing.Gateway.Trees;

/// <summary>Trees as the API's reference shows them.</summary>
internal static class TreeExamples
{
    [StringSyntax(StringSyntaxAttribute.Json)]
    public const string Now = """
        [{"hall":"county","name":{"zh":"县政务服务中心","en":"County Hall"},"parent":null,"answers":true,"waiting":41,"windowsOpen":28,"alerts":1},
        {"hall":"town","name":{"zh":"镇便民服务大厅","en":"Town Hall"},"parent":"county","answers":true,"waiting":6,"windowsOpen":4,"alerts":0}]
        """;

    [StringSyntax(StringSyntaxAttribute.Json)]
    public const string Day = $$"""
        {"halls":[{{{County}},"answers":true,"report":{{Figures}}},
        {"hall":"town","name":{"zh":"镇便民服务大厅","en":"Town Hall"},"parent":"county","day":"2026-03-02","answers":false,"report":null}],
        "total":{{Figures}}}
        """;

    [StringSyntax(StringSyntaxAttribute.Json)]
    public const string Extended = $$"""{"minutes":10.7,"halls":[{{{County}},"answers":true,"report":{{HoursExamples.Extended}}}]}""";

    [StringSyntax(StringSyntaxAttribute.Json)]
    public const string Pauses = $$"""{"halls":[{{{County}},"answers":true,"report":{{HoursExamples.Pauses}}}]}""";

    [StringSyntax(StringSyntaxAttribute.Json)]
    public const string Audit = """
        {"entries":[{"id":"0639000000000000000.Queue.general.0000000042@town","hall":"town","at":"2026-11-23T10:12:30+08:00","by":"supervisor:wang.fang/county","act":"ticket-cancelled","on":"ticket:20261123.general.23","reason":"left the hall","details":{}}],"next":null,"unread":["village"]}
        """;

    private const string County = """
        "hall":"county","name":{"zh":"县政务服务中心","en":"County Hall"},"parent":null,"day":"2026-03-02"
        """;

    private const string Figures = """
        {"drawn":412,"waiting":6,"atWindows":11,"parked":2,"served":371,"cancelled":9,"missed":8,"expired":1,"forwarded":4,"called":401,
        "meanWaitMinutes":11.8,"p90WaitMinutes":24.5,"inTargetShare":0.783,"extendedMinutes":10.7,"pauseMinutes":341.5,"steered":17,"downtimeMinutes":0}
        """;
}
