using System.Diagnostics.CodeAnalysis;

namespace Queueing.Gateway.Catalogue;

/// <summary>The catalogue as the API's reference shows it.</summary>
internal static class CatalogueExamples
{
    [StringSyntax(StringSyntaxAttribute.Json)]
    public const string Found = """
        {"total":1,"items":[{"service":"residence-permit","name":{"zh":"居住证办理","en":"Residence permit"},"department":"police",
        "queue":"household","handling":"promised","alternatives":["online"]}]}
        """;

    [StringSyntax(StringSyntaxAttribute.Json)]
    public const string Guide = """
        {"service":"id-card","name":{"zh":"居民身份证办理","en":"Identity card"},"department":"police","phone":"0763-555 0110",
        "queue":"household","windows":["w07","w08"],"materials":[{"zh":"居民户口簿","en":"Household register"}],"handling":"promised",
        "timeLimit":{"zh":"20 个工作日","en":"20 working days"},"legalBasis":{"zh":"《中华人民共和国居民身份证法》第十条、第十一条","en":"Law on Resident Identity Cards, Arts. 10 and 11"},
        "fee":{"zh":"首次免费，换领 20 元，补领 40 元","en":"The first is free, renewal CNY 20, replacement CNY 40"},
        "alternatives":[{"kind":"otherHall","text":{"zh":"区政务服务中心自助区可办换领、补领","en":"Renewal and replacement at the machines of the district hall"},"url":null}],
        "nextSession":{"opens":"2026-03-02T13:00:00+08:00","closes":"2026-03-02T17:00:00+08:00","drawFrom":"2026-03-02T12:30:00+08:00",
        "drawUntil":"2026-03-02T16:50:00+08:00","relayFrom":null,"relayUntil":null,"extendedFrom":null,"extendedUntil":null,"services":null},
        "sessions":[{"opens":"2026-03-02T13:00:00+08:00","closes":"2026-03-02T17:00:00+08:00","drawFrom":"2026-03-02T12:30:00+08:00",
        "drawUntil":"2026-03-02T16:50:00+08:00","relayFrom":null,"relayUntil":null,"extendedFrom":null,"extendedUntil":null,"services":null}],"guide":"/guide/small/services/id-card"}
        """;
}
