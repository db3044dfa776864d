using Queueing.Gateway.Requests;

namespace Queueing.Gateway.Access;

/// <summary>Shows a one-time code.</summary>
/// <param name="Code">The code, as it was read or typed.</param>
internal sealed record CodeRequest(string Code)
{
    public static CodeRequest Read(BodyFields fields) => new(fields.Text("code", OneTimeCodes.MaxTyped));
}
