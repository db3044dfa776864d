using System.Text.Json.Serialization;
using Queueing.Domain.Tickets;

namespace Queueing.Gateway.Tickets;

/// <summary>A ticket.</summary>
internal sealed record TicketAnswer
{
    public required string TicketId { get; init; }

    public required string Number { get; init; }

    public required string Queue { get; init; }

    public required TicketState State { get; init; }

    public required long Version { get; init; }

    public required string[] Services { get; init; }

    public required TicketChannel Channel { get; init; }

    public required string PriorityClass { get; init; }

    public required DateTimeOffset DrawnAt { get; init; }

    public required DateTimeOffset EligibleAt { get; init; }

    /// <summary>Gets its place in line from 1; null unless waiting.</summary>
    public required int? Position { get; init; }

    public required int? Ahead { get; init; }

    public required WaitMinutes? WaitMinutes { get; init; }

    public required string? CallId { get; init; }

    public required string? Window { get; init; }

    public required DateTimeOffset? FirstCalledAt { get; init; }

    public required DateTimeOffset? CalledAt { get; init; }

    public required DateTimeOffset? StartedAt { get; init; }

    public required DateTimeOffset? EndedAt { get; init; }

    public required int Recalls { get; init; }

    /// <summary>Gets the time from eligible to the first call; null before it.</summary>
    public required double? WaitSeconds { get; init; }

    /// <summary>Gets the token that lets its holder read and cancel this ticket; in the answer to a draw only.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? AccessToken { get; init; }
}
