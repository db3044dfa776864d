using System.Collections.Frozen;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;

namespace Queueing.Domain.Dispatch;

/// <summary>A hall's configuration as places in arrays, worked out once; immutable.</summary>
public sealed class FloorPlan
{
    private readonly FrozenDictionary<StaffId, int> staffIndex;
    private readonly bool[][] skills;

    /// <summary>Initializes a new instance of the <see cref="FloorPlan"/> class.</summary>
    /// <param name="hall">The hall.</param>
    public FloorPlan(Hall hall)
    {
        ArgumentNullException.ThrowIfNull(hall);
        Hall = hall;
        staffIndex = hall.Staff.Select((member, index) => (member.Id, index)).ToFrozenDictionary(x => x.Id, x => x.index);
        skills = [.. hall.Staff.Select(member =>
        {
            var row = new bool[hall.Queues.Length];
            foreach (var queue in member.Skills)
            {
                row[hall.IndexOf(queue)] = true;
            }

            return row;
        })];
        Equipment = [.. hall.Windows.Select(window => new Serving(
            [.. window.Primary.Select(hall.IndexOf), .. window.Tidal.Select(hall.IndexOf)], window.Primary.Length))];
        WindowsOf = [.. hall.Queues.Select((_, queue) => Enumerable.Range(0, Equipment.Length)
            .Where(window => Equipment[window].Queues.Contains(queue)).ToArray())];
        BackOffice = [.. Enumerable.Range(0, hall.Staff.Length).Where(x => hall.Staff[x].HomeWindow is null)];
        TidalWindows = [.. Enumerable.Range(0, hall.Windows.Length).Where(x => hall.Windows[x].Kind == WindowKind.Tidal)];
    }

    /// <summary>Gets the hall.</summary>
    public Hall Hall { get; }

    /// <summary>Gets what each window's equipment allows, whoever sits there.</summary>
    internal Serving[] Equipment { get; }

    /// <summary>Gets the windows whose equipment allows each queue, in configured order.</summary>
    internal int[][] WindowsOf { get; }

    /// <summary>Gets the staff without a window of their own.</summary>
    internal int[] BackOffice { get; }

    /// <summary>Gets the windows kept for overflow.</summary>
    internal int[] TidalWindows { get; }

    /// <summary>Finds a person's place in the hall's staff.</summary>
    /// <param name="member">The person.</param>
    /// <returns>The place, or −1 when the hall has no such person.</returns>
    public int IndexOf(StaffId member) => staffIndex.GetValueOrDefault(member, -1);

    /// <summary>Works out what a window may serve with a clerk.</summary>
    /// <param name="window">The window's place.</param>
    /// <param name="clerk">The clerk's place; negative for nobody.</param>
    /// <returns>The queues.</returns>
    public Serving Meet(int window, int clerk)
    {
        if (clerk < 0)
        {
            return Serving.Nothing;
        }

        var row = skills[clerk];
        var equipment = Equipment[window];
        var queues = equipment.Queues.Where(queue => row[queue]).ToArray();
        var own = equipment.On(onDuty: false).ToArray().Count(queue => row[queue]);
        return new Serving(queues, own);
    }

    internal bool HasSkill(int member, int queue) => skills[member][queue];
}
