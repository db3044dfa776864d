using System.Text.Json.Serialization;

namespace Queueing.Gateway.Tickets;

/// <summary>Where somebody was sent on to.</summary>
/// <param name="Hall">The other hall.</param>
/// <param name="Service">The service item there that comes first.</param>
/// <param name="Services">All service items there, in the order in which they are taken up.</param>
/// <param name="TicketId">The ticket there; null for the moment until that hall has told.</param>
/// <param name="Number">Its number there; null as long, and when it has the queue that gave it no longer.</param>
internal sealed record ForwardAnswer(string Hall, string Service, string[] Services, string? TicketId, string? Number)
{
    /// <summary>Gets the token that lets its holder read, cancel and rate the ticket there; only for the holder of the one here.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? AccessToken { get; init; }
}
