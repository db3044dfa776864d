using Queueing.Domain.Identities;

namespace Queueing.Domain.Dispatch;

/// <summary>Who sits where: at most one clerk a window, at most one window a clerk.</summary>
internal sealed class Seating
{
    private readonly FloorPlan plan;
    private readonly StaffId?[] clerks;
    private readonly int[] windows;

    public Seating(FloorPlan plan)
    {
        this.plan = plan;
        clerks = new StaffId?[plan.Hall.Windows.Length];
        windows = new int[plan.Hall.Staff.Length];
        Array.Fill(windows, -1);
    }

    public Seating(Seating other)
    {
        plan = other.plan;
        clerks = [.. other.clerks];
        windows = [.. other.windows];
    }

    public StaffId? ClerkAt(int window) => clerks[window];

    public int WindowOf(int member) => windows[member];

    public void Seat(WindowId window, StaffId clerk)
    {
        Free(window);
        var (place, member) = (plan.Hall.IndexOf(window), plan.IndexOf(clerk));
        if (place >= 0 && member >= 0)
        {
            clerks[place] = clerk;
            windows[member] = place;
        }
    }

    public void Free(WindowId window)
    {
        var place = plan.Hall.IndexOf(window);
        if (place >= 0 && clerks[place] is { } clerk)
        {
            clerks[place] = null;
            windows[plan.IndexOf(clerk)] = -1;
        }
    }
}
