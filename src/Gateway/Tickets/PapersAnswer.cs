namespace Queueing.Gateway.Tickets;

/// <summary>The tickets that papers were entered as.</summary>
/// <param name="Tickets">One a paper, in the order of the request.</param>
internal sealed record PapersAnswer(TicketAnswer[] Tickets);
