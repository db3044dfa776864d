namespace Queueing.LiveHall.Api;

internal sealed record CallAnswer(TicketAnswer? Ticket, ReasonAnswer? Reason);
