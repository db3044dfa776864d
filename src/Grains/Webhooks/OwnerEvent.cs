using System.Globalization;
using Queueing.Domain.Dispatch.Events;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Domain.Tickets.Events;
using Queueing.Domain.Webhooks.Published;
using Queueing.Domain.Windows.Events;
using Queueing.Grains.Journaling;

namespace Queueing.Grains.Webhooks;

/// <summary>An event that one of a hall's owners recorded.</summary>
/// <param name="Stream">Whose stream it is in.</param>
/// <param name="Version">Its version there.</param>
/// <param name="At">When it happened.</param>
/// <param name="Event">A <see cref="TicketEvent"/>, a <see cref="WindowEvent"/> or a <see cref="DispatcherEvent"/>.</param>
internal sealed record OwnerEvent(StreamId Stream, long Version, DateTimeOffset At, object Event)
{
    /// <summary>Gets its public identity: what it is named by where it is recorded, so that it is the same for ever.</summary>
    public string Id => string.Create(
        CultureInfo.InvariantCulture,
        $"{Stream.Day.Hall}:{Stream.Day.Date:yyyy-MM-dd}:{Stream.Kind.ToString().ToLowerInvariant()}:{Stream.Owner}:{Version}");

    /// <summary>What the outside is told of it; null for what stays inside.</summary>
    public PublicEvent? Publish(Hall hall) => Event switch
    {
        TicketEvent e when QueueId.TryParse(Stream.Owner, out var queue) => Publication.Of(hall, queue, e),
        WindowEvent e when WindowId.TryParse(Stream.Owner, out var window) => Publication.Of(window, e),
        DispatcherEvent e => Publication.Of(e),
        _ => null,
    };
}
