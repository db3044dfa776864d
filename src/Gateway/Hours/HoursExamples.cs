using System.Diagnostics.CodeAnalysis;

namespace Queueing.Gateway.Hours;

/// <summary>Hours as the API's reference shows them.</summary>
internal static class HoursExamples
{
    [StringSyntax(StringSyntaxAttribute.Json)]
    public const string Calendar = """
        [{"date":"2026-03-02","kind":"weekday","holiday":null,"openings":[{"queues":["general","household"],"sessions":[
        {"opens":"2026-03-02T09:00:00+08:00","closes":"2026-03-02T12:00:00+08:00","drawFrom":"2026-03-02T08:30:00+08:00",
        "drawUntil":"2026-03-02T12:00:00+08:00","relayFrom":null,"relayUntil":null,"extendedFrom":null,"extendedUntil":null,"services":null}],"special":null}]}]
        """;

    [StringSyntax(StringSyntaxAttribute.Json)]
    public const string Pauses = """
        {"day":"2026-03-02","reasons":[{"reason":"lunch","name":{"zh":"午餐","en":"Lunch"},"count":1,"seconds":1830}],
        "windows":[{"window":"w05","pauses":[{"reason":"lunch","name":{"zh":"午餐","en":"Lunch"},"count":1,"seconds":1830}]}]}
        """;

    [StringSyntax(StringSyntaxAttribute.Json)]
    public const string Extended = """
        {"day":"2026-03-02","minutes":10.7,"windows":[{"id":"w05","minutes":10.7,"tickets":1}],"staff":[{"id":"w05-a","minutes":10.7,"tickets":1}],
        "services":[{"window":"w05","staff":"w05-a","from":"2026-03-02T17:00:00+08:00","until":"2026-03-02T17:10:44+08:00","tickets":1,"ongoing":false}]}
        """;
}
