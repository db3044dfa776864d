using Queueing.Gateway.Requests;

namespace Queueing.Gateway.Configuration;

/// <summary>Asks what is wrong with a text for a hall's file.</summary>
/// <param name="Text">The text.</param>
internal sealed record ConfigurationCheckRequest(string Text)
{
    public static ConfigurationCheckRequest Read(BodyFields fields) => new(fields.Text("text", ConfigurationRequest.MaxText));
}
