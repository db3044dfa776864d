using Queueing.Gateway.Requests;

namespace Queueing.Gateway.Configuration;

/// <summary>Gives a hall's file another text.</summary>
/// <param name="Text">The text.</param>
/// <param name="Hash">The hash of the text that is replaced, so that nobody overwrites what somebody else wrote meanwhile.</param>
/// <param name="Reason">Why.</param>
internal sealed record ConfigurationRequest(string Text, string Hash, string Reason)
{
    /// <summary>Over six times the largest sample hall.</summary>
    internal const int MaxText = 500_000;

    private const int MaxHash = 64;

    public static ConfigurationRequest Read(BodyFields fields) =>
        new(fields.Text("text", MaxText), fields.Text("hash", MaxHash), fields.RequiredReason());
}
