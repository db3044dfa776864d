namespace Queueing.LiveHall.Api;

internal sealed record QueueAnswer(string Queue, int Waiting, int DrawnToday, int Completed);
