using System.Security.Cryptography;
using System.Text;
using Queueing.Domain.Calendar;
using Queueing.Domain.Halls;
using Queueing.Domain.Tickets;
using Queueing.Gateway.Halls;
using Queueing.Gateway.Problems;
using Queueing.Gateway.Requests;
using Queueing.Gateway.Tokens;
using Queueing.Grains.Contracts;

namespace Queueing.Gateway.Tickets;

/// <summary>
/// The voucher of somebody who was sent home unserved: the time they waited counts on a later day, once. It is the ticket and a
/// keyed hash, stored nowhere; that a number was drawn by it is the journal's to know, for the draw's key is the ticket.
/// </summary>
internal sealed class Vouchers(TicketDesk desk, TicketTokens tokens, HallCalendar calendar)
{
    public const int LongestCode = 160;
    public const int ValidDays = 7;
    private const string Field = "voucher";

    public string? Of(HallRequest request, TicketView ticket) =>
        ticket.WasSentHome && request.Identity.Role is Roles.Citizen or Roles.Clerk or Roles.Supervisor
            ? $"{ticket.Id.Value}.{tokens.VoucherOf(request.Hall.Id, ticket.Id)}"
            : null;

    /// <summary>Reads a voucher; staff, who looked the ticket up, need not have the paper: the ticket's id is enough.</summary>
    public async Task<Parsed<TicketOrigin>> ReadAsync(HallRequest request, string code)
    {
        if (!TryTicket(request, code, out var id))
        {
            return Problem.OfField(ProblemKind.Invalid, Field, "is not a voucher of this hall");
        }

        var today = calendar.Today(request.Hall).Date;
        if (id.Date >= today || id.Date < today.AddDays(-ValidDays))
        {
            return Problem.OfField(ProblemKind.Invalid, Field, $"is of {id.Date:yyyy-MM-dd}, and holds from the next day on for {ValidDays} days");
        }

        var found = await desk.FindAsync(request.Hall, id);
        return !found.IsDone(out var ticket, out var refusal) ? Problem.Of(refusal)
            : !ticket.WasSentHome ? Problem.OfField(ProblemKind.Invalid, Field, "is of a ticket whose holder was not sent home unserved")
            : new TicketOrigin(request.Hall.Id, id, ticket.Number, WaitedFor(request.Hall, ticket));
    }

    /// <summary>Whoever asks, and however often: one number for one voucher.</summary>
    public static Caller CallerOf(TicketOrigin origin, Caller asked) => new($"voucher:{origin.Number.Value}", origin.Ticket.Value, asked.Fingerprint);

    /// <summary>Whoever is ended on the next morning has not waited all night.</summary>
    private static TimeSpan WaitedFor(Hall hall, TicketView ticket)
    {
        var ended = ticket.EndedAt!.Value;
        var closing = hall.Find(ticket.Queue) is { } queue ? DaySchedule.Of(hall, queue, ticket.Id.Date).LastClosing : null;
        var waited = (closing < ended ? closing.Value : ended) - ticket.EligibleAt;
        return waited > TimeSpan.Zero ? waited : TimeSpan.Zero;
    }

    private bool TryTicket(HallRequest request, string code, out TicketId id)
    {
        if (TicketId.TryParse(code, out id))
        {
            return request.Identity.Role is Roles.Clerk or Roles.Supervisor;
        }

        var end = code.LastIndexOf('.');
        return end > 0 && TicketId.TryParse(code[..end], out id) && CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(tokens.VoucherOf(request.Hall.Id, id)), Encoding.UTF8.GetBytes(code[(end + 1)..]));
    }
}
