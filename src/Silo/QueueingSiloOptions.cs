using Queueing.Domain.Tides;

namespace Queueing.Silo;

/// <summary>What a silo needs to know.</summary>
public sealed record QueueingSiloOptions
{
    /// <summary>The journal's file within the data directory.</summary>
    internal const string JournalFile = "journal.db";

    /// <summary>The file within the data directory for what must be deletable.</summary>
    internal const string PrivateFile = "private.db";

    /// <summary>Gets the directory that holds the journal; made when missing.</summary>
    public required string DataDirectory { get; init; }

    /// <summary>Gets the directory of the hall files.</summary>
    public required string HallsDirectory { get; init; }

    /// <summary>Gets the hall clock; the machine's own unless a live hall runs faster.</summary>
    public TimeProvider HallTime { get; init; } = TimeProvider.System;

    /// <summary>Gets how far the tidal policy may act in every hall; null as each hall is configured.</summary>
    public TidalMode? TidalMode { get; init; }

    /// <summary>
    /// Gets the hosts, addresses and networks that webhooks may be sent to; none for public addresses by https.
    /// </summary>
    public IReadOnlyList<string> WebhookTargets { get; init; } = [];

    /// <summary>Gets the silo's port on the loopback interface; 0 picks a free one.</summary>
    public int SiloPort { get; init; }

    /// <summary>Gets the port on the loopback interface for clients outside this process; 0 opens none.</summary>
    public int ClientPort { get; init; }
}
