namespace Queueing.Gateway.Requests;

/// <summary>Does what the address says, for a reason.</summary>
/// <param name="Reason">Why, for the audit.</param>
internal sealed record ReasonRequest(string? Reason = null)
{
    public static ReasonRequest Read(BodyFields fields) => new(fields.Reason());
}
