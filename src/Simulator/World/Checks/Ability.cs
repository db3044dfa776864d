using Queueing.Domain.Halls;
using Queueing.Domain.Identities;

namespace Queueing.Simulator.World.Checks;

/// <summary>What a person serves at a window: what both it is fit for and they are skilled in.</summary>
internal static class Ability
{
    /// <summary>The window's own queues.</summary>
    public static IEnumerable<QueueId> Own(Hall hall, WindowId window, StaffId? person) => Met(hall, hall.Find(window)?.Primary, person);

    /// <summary>The further ones, which tidal duty adds.</summary>
    public static IEnumerable<QueueId> Further(Hall hall, WindowId window, StaffId? person) => Met(hall, hall.Find(window)?.Tidal, person);

    private static IEnumerable<QueueId> Met(Hall hall, IEnumerable<QueueId>? equipment, StaffId? person) =>
        equipment?.Where(queue => person is { } id && hall.Find(id)?.Skills.Contains(queue) == true) ?? [];
}
