using Queueing.Silo.Keys;

namespace Queueing.Gateway.Tokens;

/// <summary>What the gateway signs with: keys derived from the deployment's secret.</summary>
internal sealed class SigningKey
{
    private SigningKey(byte[] secret)
    {
        // Two uses, two keys: neither kind of token can be made from the other.
        Tokens = KeyFile.Derive(secret, "queueing signed tokens"u8);
        Tickets = KeyFile.Derive(secret, "queueing ticket tokens"u8);
    }

    public byte[] Tokens { get; }

    public byte[] Tickets { get; }

    public static SigningKey OpenOrCreate(string directory) => new(KeyFile.OpenOrCreate(directory));
}
