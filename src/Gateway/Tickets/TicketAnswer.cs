using System.Text.Json.Serialization;
using Queueing.Domain.Tickets;

namespace Queueing.Gateway.Tickets;

/// <summary>A ticket.</summary>
internal sealed record TicketAnswer
{
    /// <summary>Gets its id.</summary>
    public required string TicketId { get; init; }

    /// <summary>Gets its number, as on paper and on the board.</summary>
    public required string Number { get; init; }

    /// <summary>Gets the queue it waits in, or waited in last.</summary>
    public required string Queue { get; init; }

    /// <summary>Gets where it is in its life.</summary>
    public required TicketState State { get; init; }

    /// <summary>Gets its version in the stream of the queue that tells it: comparable only within one <c>queue</c>. Whether anything has changed, the place in line too, is told by the ETag.</summary>
    public required long Version { get; init; }

    /// <summary>Gets its service items, in the order in which they are taken up.</summary>
    public required string[] Services { get; init; }

    /// <summary>Gets the service it waits for or is served for; after the end, the last.</summary>
    public required string Service { get; init; }

    /// <summary>Gets how it was drawn.</summary>
    public required TicketChannel Channel { get; init; }

    /// <summary>Gets its priority class.</summary>
    public required string PriorityClass { get; init; }

    /// <summary>Gets what the priority class stands on: nothing, the citizen's word, or what a member of staff has seen.</summary>
    public required PriorityEvidence PriorityEvidence { get; init; }

    /// <summary>Gets when it was drawn.</summary>
    public required DateTimeOffset DrawnAt { get; init; }

    /// <summary>Gets when its present wait began; later by the time it was parked. Its place in line is by this instant less its head start.</summary>
    public required DateTimeOffset EligibleAt { get; init; }

    /// <summary>Gets when it came into its state.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>Gets its place in line from 1; null unless waiting.</summary>
    public required int? Position { get; init; }

    /// <summary>Gets how many go before it; null unless waiting.</summary>
    public required int? Ahead { get; init; }

    /// <summary>Gets how long it may still take; null unless waiting, or when that is not known.</summary>
    public required WaitMinutes? WaitMinutes { get; init; }

    /// <summary>Gets its live call; null unless called or being served.</summary>
    public required string? CallId { get; init; }

    /// <summary>Gets the window that called it last; null before.</summary>
    public required string? Window { get; init; }

    /// <summary>Gets the only window that takes it from the line, until its service begins; null: any that serves its queue.</summary>
    public required string? ForWindow { get; init; }

    /// <summary>Gets when it was first called for its present service; null before.</summary>
    public required DateTimeOffset? FirstCalledAt { get; init; }

    /// <summary>Gets when it was called last; null before.</summary>
    public required DateTimeOffset? CalledAt { get; init; }

    /// <summary>Gets when a called ticket is missed by itself if nobody comes; null when only a clerk says so.</summary>
    public required DateTimeOffset? MissesAt { get; init; }

    /// <summary>Gets when its present service began; null before.</summary>
    public required DateTimeOffset? StartedAt { get; init; }

    /// <summary>Gets when it ended; null before.</summary>
    public required DateTimeOffset? EndedAt { get; init; }

    /// <summary>Gets how often it was called again.</summary>
    public required int Recalls { get; init; }

    /// <summary>Gets how often it was printed again.</summary>
    public required int Reprints { get; init; }

    /// <summary>Gets the waiting time for its present service up to the first call, without the time parked; null before it.</summary>
    public required double? WaitSeconds { get; init; }

    /// <summary>Gets what went to each of its services that it was called or taken up for.</summary>
    public required SegmentAnswer[] Segments { get; init; }

    /// <summary>Gets what it was on paper, when it was given out by hand in an outage; otherwise null.</summary>
    public required PaperAnswer? Paper { get; init; }

    /// <summary>Gets the ticket of another hall, or by a voucher of an earlier day, that it goes on from; otherwise null.</summary>
    public required OriginAnswer? Origin { get; init; }

    /// <summary>Gets where its holder was sent on to, in another hall; otherwise null.</summary>
    public required ForwardAnswer? Forward { get; init; }

    /// <summary>Gets what staff wrote when it was last set aside, sent on or taken back, until that service ends; to staff only.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Note { get; init; }

    /// <summary>Gets what a number is drawn by on a later day, with the time waited; only for whoever was sent home unserved.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Voucher { get; init; }

    /// <summary>Gets the token that lets its holder read, cancel and rate this ticket; in the answer to a draw or a reprint only.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? AccessToken { get; init; }
}
