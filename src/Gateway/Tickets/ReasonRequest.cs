using Queueing.Gateway.Requests;

namespace Queueing.Gateway.Tickets;

/// <summary>Something that is not done without a reason.</summary>
internal sealed record ReasonRequest(string Reason)
{
    public static ReasonRequest Read(BodyFields fields) => new(fields.RequiredReason());
}
