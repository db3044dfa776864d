using System.Collections.Immutable;
using Queueing.Domain.Identities;
using Queueing.Gateway.Halls;
using Queueing.Gateway.Requests;
using Queueing.Gateway.Tokens;
using Queueing.Grains.Contracts;

namespace Queueing.Gateway.Tickets;

/// <summary>Tells tickets as the API shows them.</summary>
internal static class TicketAnswers
{
    /// <summary>Tells staff a ticket: with what a colleague wrote of it.</summary>
    public static TicketAnswer ForStaff(TicketView ticket, TimeZoneInfo zone) => Of(ticket, zone) with { Note = ticket.Note };

    /// <summary>Tells a ticket to whoever asks: a colleague's words to staff alone.</summary>
    public static TicketAnswer For(HallRequest request, TicketView ticket, ForwardAnswer? forward, string? voucher, string? accessToken = null) =>
        Of(ticket, request.Hall.TimeZone, accessToken, voucher, forward) with { Note = request.Identity.Role is Roles.Clerk or Roles.Supervisor or Roles.Administrator ? ticket.Note : null };

    public static TicketAnswer Of(TicketView ticket, TimeZoneInfo zone, string? accessToken = null, string? voucher = null, ForwardAnswer? forward = null) => new()
    {
        Voucher = voucher,
        TicketId = ticket.Id.Value,
        Number = ticket.Number.Value,
        Queue = ticket.Queue.Value,
        State = ticket.State,
        Version = ticket.Version,
        Services = Texts(ticket.Services),
        Service = ticket.Service.Value,
        Channel = ticket.Channel,
        PriorityClass = ticket.PriorityClass.Value,
        PriorityEvidence = ticket.Evidence,
        DrawnAt = ZonedTime.In(ticket.DrawnAt, zone),
        EligibleAt = ZonedTime.In(ticket.EligibleAt, zone),
        Since = ZonedTime.In(ticket.Since, zone),
        Position = ticket.Ahead + 1,
        Ahead = ticket.Ahead,
        WaitMinutes = ticket.Wait is { } wait ? WaitMinutes.Of(wait) : null,
        CallId = ticket.Call?.Value,
        Window = (ticket.Call?.Window ?? ticket.Paper?.Window)?.Value,
        ForWindow = ticket.Aim?.Value,
        FirstCalledAt = ZonedTime.In(ticket.FirstCalledAt, zone),
        CalledAt = ZonedTime.In(ticket.CalledAt, zone),
        MissesAt = ZonedTime.In(ticket.MissesAt, zone),
        StartedAt = ZonedTime.In(ticket.StartedAt, zone),
        EndedAt = ZonedTime.In(ticket.EndedAt, zone),
        Recalls = ticket.Recalls,
        Reprints = ticket.Reprints,
        WaitSeconds = ticket.Segments.LastOrDefault(x => x.Service == ticket.Service)?.Waited?.TotalSeconds,
        Segments = [.. ticket.Segments.Select(x => SegmentAnswer.Of(x, zone, ticket.Paper?.Window))],
        Paper = ticket.Paper is { } paper ? new PaperAnswer(paper.Text, ZonedTime.In(paper.EnteredAt, zone), paper.Window?.Value) : null,
        Origin = ticket.Origin is { } origin ? new OriginAnswer(origin.Hall.Value, origin.Ticket.Value, origin.Number.Value, origin.Waited.TotalSeconds) : null,
        Forward = forward,
        AccessToken = accessToken,
    };

    private static string[] Texts(ImmutableArray<ServiceId> services)
    {
        var texts = new string[services.Length];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = services[i].Value;
        }

        return texts;
    }
}
