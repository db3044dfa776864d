using System.Diagnostics.CodeAnalysis;

namespace Queueing.Gateway.Tickets;

/// <summary>A ticket as the API's reference shows it: of two services, called for the second.</summary>
internal static class TicketExample
{
    [StringSyntax(StringSyntaxAttribute.Json)]
    public const string Json = """
        {"ticketId":"20260302.household.23","number":"C023","queue":"social-security","state":"called","version":57,
        "services":["id-card","medical-refund"],"service":"medical-refund","channel":"kiosk","priorityClass":"elderly",
        "priorityEvidence":"declared","drawnAt":"2026-03-02T09:02:00+08:00","eligibleAt":"2026-03-02T09:21:00+08:00",
        "since":"2026-03-02T09:25:00+08:00","position":null,"ahead":null,"waitMinutes":null,"callId":"w03#11","window":"w03","forWindow":null,
        "firstCalledAt":"2026-03-02T09:25:00+08:00","calledAt":"2026-03-02T09:25:00+08:00","missesAt":"2026-03-02T09:28:00+08:00",
        "startedAt":null,"endedAt":null,
        "recalls":0,"reprints":0,"waitSeconds":240,"segments":[
        {"service":"id-card","queue":"household","window":"w07","eligibleAt":"2026-03-02T09:02:00+08:00",
        "calledAt":"2026-03-02T09:08:00+08:00","waitSeconds":360,"startedAt":"2026-03-02T09:09:00+08:00",
        "finishedAt":"2026-03-02T09:21:00+08:00","serviceSeconds":720,"rating":null},
        {"service":"medical-refund","queue":"social-security","window":"w03","eligibleAt":"2026-03-02T09:21:00+08:00",
        "calledAt":"2026-03-02T09:25:00+08:00","waitSeconds":240,"startedAt":null,"finishedAt":null,"serviceSeconds":0,"rating":null}],"paper":null,"origin":null,"forward":null,"note":"brings the receipts"}
        """;
}
