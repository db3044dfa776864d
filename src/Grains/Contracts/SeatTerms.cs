using Queueing.Domain.Tickets;

namespace Queueing.Grains.Contracts;

/// <summary>On which terms somebody sits down or leaves.</summary>
/// <param name="TakeOver">True when a clerk takes a colleague's seat on purpose, with what is in hand.</param>
/// <param name="InHand">What the window has in hand as far as the caller could see; whoever leaves with it is refused. Null: nothing, or it does not matter.</param>
/// <param name="Reason">Why, in the caller's words; at most 200 characters, or null.</param>
[GenerateSerializer, Alias("queueing.seat-terms"), Immutable]
public sealed record SeatTerms(
    [property: Id(0)] bool TakeOver = false,
    [property: Id(1)] TicketNumber? InHand = null,
    [property: Id(2)] string? Reason = null);
