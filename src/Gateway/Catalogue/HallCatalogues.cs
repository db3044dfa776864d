using System.Collections.Concurrent;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;

namespace Queueing.Gateway.Catalogue;

/// <summary>The catalogues of all halls, each made when it is first asked for.</summary>
internal sealed class HallCatalogues
{
    private readonly ConcurrentDictionary<HallId, HallCatalogue> catalogues = new();

    public HallCatalogue Of(Hall hall) => catalogues.GetOrAdd(hall.Id, static (_, hall) => new HallCatalogue(hall), hall);
}
