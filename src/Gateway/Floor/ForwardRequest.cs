using Queueing.Domain.Identities;
using Queueing.Gateway.Requests;

namespace Queueing.Gateway.Floor;

/// <summary>Brings somebody forward from the back office.</summary>
/// <param name="Window">To which window.</param>
/// <param name="Reason">Why.</param>
internal sealed record ForwardRequest(string Window, string? Reason = null)
{
    public static ForwardRequest Read(BodyFields fields) =>
        new(fields.Identity<WindowId>("window", required: true)?.Value ?? string.Empty, fields.Reason());
}
