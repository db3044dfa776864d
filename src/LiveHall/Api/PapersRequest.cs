namespace Queueing.LiveHall.Api;

internal sealed record PapersRequest(string Reason, IReadOnlyList<PaperRequest> Papers);
