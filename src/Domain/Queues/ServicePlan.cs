using System.Collections.Immutable;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Domain.Tickets;

namespace Queueing.Domain.Queues;

/// <summary>In which order the services of one ticket are taken up: those of one queue together, so that nobody walks twice.</summary>
public static class ServicePlan
{
    /// <summary>The most services that one ticket carries; the field sees 2.8 items a visitor.</summary>
    public const int MostServices = 10;

    /// <summary>Orders services by their queues, each queue's at the place of its first; a queue that is served now comes before all.</summary>
    /// <param name="hall">The hall.</param>
    /// <param name="services">The services in the order in which they were asked for.</param>
    /// <param name="here">The queue where the ticket is; null before it is drawn.</param>
    /// <returns>The services in the order in which they are taken up.</returns>
    public static ImmutableArray<ServiceId> Order(Hall hall, ImmutableArray<ServiceId> services, QueueId? here = null)
    {
        ArgumentNullException.ThrowIfNull(hall);
        if (services.Length < 2)
        {
            return services;
        }

        return [.. services.GroupBy(x => hall.Find(x)?.Queue).OrderBy(x => here is { } queue && x.Key == queue ? 0 : 1).SelectMany(x => x)];
    }

    /// <summary>Finds the queue of the service after the present one; one that the hall no longer knows is served where the ticket is.</summary>
    /// <returns>The queue; null when the present service is the last.</returns>
    internal static QueueId? Next(Hall hall, Ticket ticket) => ticket.Segment + 1 < ticket.Services.Length
        ? hall.Find(ticket.Services[ticket.Segment + 1])?.Queue ?? ticket.Queue
        : null;
}
