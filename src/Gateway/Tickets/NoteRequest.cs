using Queueing.Gateway.Requests;

namespace Queueing.Gateway.Tickets;

/// <summary>Something that may be done without a reason.</summary>
internal sealed record NoteRequest(string? Reason = null)
{
    public static NoteRequest Read(BodyFields fields) => new(fields.Reason());
}
