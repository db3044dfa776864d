using System.Collections.Immutable;
using Queueing.Domain.Identities;
using Queueing.Domain.Windows.Events;
using Queueing.Grains.Journaling;
using Queueing.Grains.Windows;

namespace Queueing.Grains.Histories;

/// <summary>Reads the histories of windows from a journal.</summary>
/// <param name="journal">The journal.</param>
public sealed class WindowHistory(IEventReader journal) : IWindowHistory
{
    /// <inheritdoc/>
    public ValueTask<IReadOnlyDictionary<WindowId, ImmutableArray<WindowEvent>>> ReadAsync(HallDay day, CancellationToken cancellation = default) =>
        HallStreams.ReadAsync<WindowId, WindowEvent>(journal, day, StreamKind.Window, WindowEvents.Codec, cancellation);
}
