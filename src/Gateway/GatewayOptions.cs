using Queueing.Gateway.Access.Outside;

namespace Queueing.Gateway;

/// <summary>How one gateway runs.</summary>
/// <param name="DataDirectory">Where the signing key is kept; made when it is missing.</param>
/// <param name="Url">The address to listen on; port 0 takes a free one.</param>
public sealed record GatewayOptions(string DataDirectory, string Url)
{
    /// <summary>The largest request body, in bytes.</summary>
    public const int MaxBodyBytes = 16 * 1024;

    /// <summary>The largest body that is read to its end, in bytes, before it is refused; beyond it the connection is cut.</summary>
    public const int MaxDrainedBytes = 1024 * 1024;

    /// <summary>
    /// Gets the address under which the public reaches the pages, such as <c>https://queue.example.org</c>: what QR codes hold.
    /// Null takes the address that a request came to.
    /// </summary>
    public string? PublicUrl { get; init; }

    /// <summary>Gets the folder of the halls' own recordings of announcements; null for none.</summary>
    public string? VoiceDirectory { get; init; }

    /// <summary>Gets how many seconds of hall time pass in a second; told to clients, it drives nothing here.</summary>
    public double ClockSpeed { get; init; } = 1;

    /// <summary>Gets how many draws a second one token may ask for on average, twice that in a burst.</summary>
    public int DrawsPerSecond { get; init; } = 1000;

    /// <summary>Gets how long one request goes on asking grains that fail or keep silent.</summary>
    public TimeSpan AskWithin { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Gets how often an idle event stream shows that it is alive.</summary>
    public TimeSpan Heartbeat { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Gets the shortest time between two versions of a board; changes in between are shown together.</summary>
    public TimeSpan BoardInterval { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>Gets the shortest time between two looks at the floor for the supervisors' stream.</summary>
    public TimeSpan FloorInterval { get; init; } = TimeSpan.FromMilliseconds(50);

    /// <summary>Gets the OpenID provider whose tokens are taken besides our own; null for none.</summary>
    public OutsideProvider? Outside { get; init; }

    /// <summary>
    /// Gets how many rounds of PBKDF2 with HMAC-SHA512 a password costs; 210,000 as OWASP advises
    /// (Password Storage Cheat Sheet, 2023).
    /// </summary>
    public int PasswordRounds { get; init; } = 210_000;
}
