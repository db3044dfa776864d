namespace Queueing.LiveHall.Api;

/// <summary>The empty JSON object: commands without parameters still declare a JSON body.</summary>
internal sealed record NoBody
{
    public static NoBody Value { get; } = new();
}
