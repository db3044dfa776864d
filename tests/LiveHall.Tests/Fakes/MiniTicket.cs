namespace Queueing.LiveHall.Tests.Fakes;

internal sealed class MiniTicket(string id, string number, string queue, DateTimeOffset drawnAt)
{
    public string Id { get; } = id;

    public string Number { get; } = number;

    public string Queue { get; set; } = queue;

    public DateTimeOffset DrawnAt { get; } = drawnAt;

    public string State { get; set; } = "waiting";

    /// <summary>Gets the queues of the services that are still to come.</summary>
    public Queue<string> Further { get; } = new();

    public bool IsRated { get; set; }

    public string? CallId { get; set; }

    public string? Window { get; set; }

    public DateTimeOffset? FirstCalledAt { get; set; }

    public DateTimeOffset? CalledAt { get; set; }

    public DateTimeOffset? StartedAt { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    public object Answer(bool withToken = false) => new
    {
        ticketId = Id,
        number = Number,
        queue = Queue,
        state = State,
        version = 1,
        services = new[] { Queue },
        channel = "kiosk",
        priorityClass = "ordinary",
        drawnAt = DrawnAt,
        eligibleAt = DrawnAt,
        callId = CallId,
        window = Window,
        firstCalledAt = FirstCalledAt,
        calledAt = CalledAt,
        startedAt = StartedAt,
        endedAt = EndedAt,
        recalls = 0,
        waitSeconds = (FirstCalledAt - DrawnAt)?.TotalSeconds,
        accessToken = withToken ? "t" : null,
    };
}
