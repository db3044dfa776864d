namespace Queueing.Gateway.Tickets;

/// <summary>The tickets that papers were entered as, and those that were served by hand.</summary>
/// <param name="Tickets">One a paper, in the order of the request, and then one a number served.</param>
internal sealed record PapersAnswer(TicketAnswer[] Tickets);
