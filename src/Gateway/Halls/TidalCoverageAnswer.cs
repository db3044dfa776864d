using Queueing.Domain.Dispatch;
using Queueing.Domain.Halls;
using Queueing.Domain.Tides;

namespace Queueing.Gateway.Halls;

/// <summary>How much of a hall's catalogue the tide can help.</summary>
/// <param name="Covered">Items that at least one window may serve on tidal duty and not without.</param>
/// <param name="Items">All items of the hall.</param>
/// <param name="Share">Covered ÷ items.</param>
internal sealed record TidalCoverageAnswer(int Covered, int Items, double Share)
{
    public static TidalCoverageAnswer Of(Hall hall)
    {
        var coverage = TidalCoverage.Of(new FloorPlan(hall));
        return new TidalCoverageAnswer(coverage.Covered, coverage.Items, coverage.Share);
    }
}
