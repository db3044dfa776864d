using Queueing.Domain.Identities;

namespace Queueing.Domain.Queues;

/// <summary>Since when calls to a window can be seen, where that is not as long as people could act at all.</summary>
/// <param name="windows">The windows whose zone has lost its board, with null, or got it back, with when.</param>
public sealed class Sights(IEnumerable<KeyValuePair<WindowId, DateTimeOffset?>> windows)
{
    private readonly Dictionary<WindowId, DateTimeOffset?> all = new(windows);

    /// <summary>Gets the sight of everything.</summary>
    public static Sights Clear { get; } = new([]);

    /// <summary>Tells since when people could come to a window.</summary>
    /// <param name="window">The window.</param>
    /// <param name="upSince">Since when they could act at all.</param>
    /// <returns>The later of both; null: now they cannot know that they are called.</returns>
    public DateTimeOffset? Since(WindowId window, DateTimeOffset upSince) =>
        !all.TryGetValue(window, out var seen) || seen < upSince ? upSince : seen;
}
