namespace Queueing.LiveHall.Api;

/// <summary>What the gateway answered: a value, an empty answer or a problem. Faults of the way there were retried before.</summary>
internal sealed record ApiAnswer<T>(int Status, T? Value, ProblemAnswer? Problem, string? WindowState)
    where T : class
{
    public bool IsOk => Status is >= 200 and < 300;

    public string Told => Problem is { } problem ? $"{Status} {problem.Code}: {problem.Detail}" : $"{Status}";
}
