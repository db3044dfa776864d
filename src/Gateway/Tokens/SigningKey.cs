using Queueing.Silo.Keys;

namespace Queueing.Gateway.Tokens;

/// <summary>What the gateway signs with: keys derived from the deployment's secret.</summary>
internal sealed class SigningKey
{
    private SigningKey(byte[] secret)
    {
        // A key for each use: nothing of one kind can be made from another.
        Tokens = KeyFile.Derive(secret, "queueing signed tokens"u8);
        Tickets = KeyFile.Derive(secret, "queueing ticket tokens"u8);
        Codes = KeyFile.Derive(secret, "queueing one-time codes"u8);
        Phones = KeyFile.Derive(secret, "queueing phone passes"u8);
    }

    public byte[] Tokens { get; }

    public byte[] Tickets { get; }

    public byte[] Codes { get; }

    public byte[] Phones { get; }

    public static SigningKey OpenOrCreate(string directory) => new(KeyFile.OpenOrCreate(directory));
}
