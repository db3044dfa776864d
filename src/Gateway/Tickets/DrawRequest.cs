using Queueing.Domain.Tickets;
using Queueing.Gateway.Requests;
using Queueing.Domain.Identities;

namespace Queueing.Gateway.Tickets;

/// <summary>Asks for a number.</summary>
/// <param name="Services">The service items, each once; the number is of the first one's queue, and carries all.</param>
/// <param name="Channel">How it is drawn; by default as the caller's role draws.</param>
/// <param name="PriorityClass">The priority class; by default the hall's ordinary one.</param>
/// <param name="Evidence">What the class stands on; by default what it takes.</param>
/// <param name="Voucher">The voucher of a ticket of an earlier day, whose wait counts here; a number is drawn by it once.</param>
internal sealed record DrawRequest(
    string[] Services, TicketChannel? Channel = null, string? PriorityClass = null, PriorityEvidence? Evidence = null, string? Voucher = null)
{
    private static readonly (string Name, TicketChannel Value)[] Taken =
        [("kiosk", TicketChannel.Kiosk), ("phone", TicketChannel.Phone), ("clerk", TicketChannel.Clerk)];

    /// <summary>Gets the channels that may be asked for; an appointment is checked in, not drawn.</summary>
    public static ReadOnlySpan<(string Name, TicketChannel Value)> Channels => Taken;

    public static DrawRequest Read(BodyFields fields)
    {
        var services = fields.Identities<ServiceId>("services");
        var channel = fields.Choice("channel", required: false, Channels);
        var priority = fields.Identity<PriorityClassId>("priorityClass", required: false);
        return new DrawRequest([.. services.Select(x => x.Value)], channel, priority?.Value, EvidenceRules.Read(fields), fields.OptionalText("voucher", Vouchers.LongestCode));
    }
}
