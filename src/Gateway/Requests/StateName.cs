namespace Queueing.Gateway.Requests;

/// <summary>Writes the states that grains name as text the way the API writes states.</summary>
internal static class StateName
{
    public static string Of(string name) => name.Length == 0 ? name : char.ToLowerInvariant(name[0]) + name[1..];
}
