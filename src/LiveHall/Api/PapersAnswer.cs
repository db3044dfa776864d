namespace Queueing.LiveHall.Api;

internal sealed record PapersAnswer(IReadOnlyList<TicketAnswer> Tickets);
