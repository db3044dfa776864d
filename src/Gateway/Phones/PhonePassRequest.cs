using Queueing.Gateway.Requests;

namespace Queueing.Gateway.Phones;

/// <summary>Shows the code that the hall shows.</summary>
/// <param name="Pass">The code.</param>
internal sealed record PhonePassRequest(string Pass)
{
    private const int Longest = 16;

    public static PhonePassRequest Read(BodyFields fields) => new(fields.Text("pass", Longest));
}
