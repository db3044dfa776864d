using Queueing.Gateway.Requests;

namespace Queueing.Gateway.Tickets;

/// <summary>Something that is not done without a reason.</summary>
/// <param name="Reason">Why; required.</param>
internal sealed record ReasonedRequest(string Reason)
{
    public static ReasonedRequest Read(BodyFields fields) => new(fields.RequiredReason());
}
