using System.Collections.Immutable;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;

namespace Queueing.Domain.Windows;

/// <summary>What a window may serve: its equipment met with the skills of the clerk who sits there.</summary>
public static class WindowSkills
{
    /// <summary>Lists the queues a window may serve.</summary>
    /// <param name="window">The window as configured.</param>
    /// <param name="clerk">Who sits there; null: nobody, so nothing can be served.</param>
    /// <param name="onTidalDuty">True on tidal duty, when its further queues are open to it as well.</param>
    /// <returns>Its own queues in configured order, then, on tidal duty, its further ones.</returns>
    public static ImmutableArray<QueueId> Serves(Window window, StaffMember? clerk, bool onTidalDuty)
    {
        if (clerk is null)
        {
            return [];
        }

        var equipment = onTidalDuty ? window.Primary.AddRange(window.Tidal) : window.Primary;
        return [.. equipment.Where(x => clerk.Skills.Contains(x))];
    }
}
