using Queueing.Domain.Dispatch;
using Queueing.Domain.Halls;

namespace Queueing.Domain.Tides;

/// <summary>
/// How much of a hall's catalogue the tide can help (FIELD: over 70 %), a property of its windows and skill plan. An item is covered
/// when its queue is among the <em>further</em> queues of a window with somebody who can sit there and has the skill: the window's
/// own clerks, or at a tidal window the back office. What a window serves in ordinary duty does not count for it.
/// </summary>
/// <param name="Covered">Items that at least one window may serve on tidal duty and not without.</param>
/// <param name="Items">All items of the hall.</param>
public readonly record struct TidalCoverage(int Covered, int Items)
{
    /// <summary>Gets covered ÷ all items; 0 for a hall without items.</summary>
    public double Share => Items == 0 ? 0 : (double)Covered / Items;

    /// <summary>Works out a hall's coverage.</summary>
    /// <param name="plan">The hall.</param>
    /// <returns>The coverage.</returns>
    public static TidalCoverage Of(FloorPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var reached = new bool[plan.Hall.Queues.Length];
        for (var member = 0; member < plan.Hall.Staff.Length; member++)
        {
            foreach (var window in SeatsOf(plan, plan.Hall.Staff[member]))
            {
                var serving = plan.Meet(window, member);
                foreach (var queue in serving.Queues.AsSpan(serving.Own))
                {
                    reached[queue] = true;
                }
            }
        }

        return new TidalCoverage(plan.Hall.Services.Count(x => reached[plan.Hall.IndexOf(x.Queue)]), plan.Hall.Services.Length);
    }

    private static int[] SeatsOf(FloorPlan plan, StaffMember member) =>
        member.HomeWindow is { } home ? [plan.Hall.IndexOf(home)] : plan.TidalWindows;
}
