using System.Collections.Immutable;

namespace Queueing.Domain.Webhooks.Published;

/// <summary>What happened to a ticket. Members that do not belong to the type are absent.</summary>
/// <param name="By">The role that caused it.</param>
/// <param name="Ticket">The ticket.</param>
/// <param name="Number">The number on the paper; absent when the hall has the queue that gave it no longer.</param>
/// <param name="Queue">The queue it is in.</param>
public sealed record TicketFact(string By, string Ticket, string? Number, string Queue)
    : PublicFact(By)
{
    /// <summary>Gets the service items of a draw, or those added.</summary>
    public ImmutableArray<string>? Services { get; init; }

    /// <summary>Gets how it was drawn: <c>kiosk</c>, <c>phone</c>, <c>clerk</c>, <c>appointment</c>, <c>paper</c> or <c>transfer</c>.</summary>
    public string? Channel { get; init; }

    /// <summary>Gets how many were before it at the draw.</summary>
    public int? Ahead { get; init; }

    /// <summary>Gets the window of its call, or the only one that it waits for.</summary>
    public string? Window { get; init; }

    /// <summary>Gets the call.</summary>
    public string? Call { get; init; }

    /// <summary>Gets the recalls of this call so far.</summary>
    public int? Recalls { get; init; }

    /// <summary>Gets where it came back in line: <c>original</c>, <c>after</c> or <c>tail</c>.</summary>
    public string? Place { get; init; }

    /// <summary>Gets the queue it was transferred to.</summary>
    public string? To { get; init; }

    /// <summary>Gets the hall in which a new ticket goes on.</summary>
    public string? ToHall { get; init; }

    /// <summary>Gets the ticket that goes on there.</summary>
    public string? ToTicket { get; init; }

    /// <summary>Gets the other hall that its holder was sent here from.</summary>
    public string? FromHall { get; init; }

    /// <summary>Gets the ticket that ended there.</summary>
    public string? FromTicket { get; init; }

    /// <summary>Gets that ticket's number.</summary>
    public string? FromNumber { get; init; }

    /// <summary>Gets when a paper that was entered after an outage was given; its text stays inside.</summary>
    public DateTimeOffset? GivenAt { get; init; }

    /// <summary>Gets when the holder of that paper had been called.</summary>
    public DateTimeOffset? CalledAt { get; init; }

    /// <summary>Gets when their service had begun.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>Gets when it had ended.</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>Gets when they had left unserved.</summary>
    public DateTimeOffset? LeftAt { get; init; }

    /// <summary>Gets what had become of that paper: <c>waiting</c>, <c>parked</c>, <c>completed</c> or <c>cancelled</c>.</summary>
    public string? State { get; init; }
}
