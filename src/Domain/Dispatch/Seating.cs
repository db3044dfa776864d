using Queueing.Domain.Identities;

namespace Queueing.Domain.Dispatch;

/// <summary>Who sits where: at most one clerk a window, at most one window a clerk.</summary>
internal sealed class Seating
{
    private readonly FloorPlan plan;
    private readonly StaffId?[] clerks;
    private readonly StaffId?[] offers;
    private readonly int[] windows;

    public Seating(FloorPlan plan)
    {
        this.plan = plan;
        clerks = new StaffId?[plan.Hall.Windows.Length];
        offers = new StaffId?[clerks.Length];
        windows = new int[plan.Hall.Staff.Length];
        Array.Fill(windows, -1);
    }

    public Seating(Seating other)
    {
        plan = other.plan;
        clerks = [.. other.clerks];
        offers = [.. other.offers];
        windows = [.. other.windows];
    }

    public StaffId? ClerkAt(int window) => clerks[window];

    /// <summary>To whom the clerk of a window hands over.</summary>
    public StaffId? OfferAt(int window) => offers[window];

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

    public void Offer(WindowId window, StaffId? to)
    {
        if (plan.Hall.IndexOf(window) is >= 0 and var place)
        {
            offers[place] = to;
        }
    }

    public void Free(WindowId window)
    {
        var place = plan.Hall.IndexOf(window);
        if (place >= 0 && clerks[place] is { } clerk)
        {
            clerks[place] = offers[place] = null;
            windows[plan.IndexOf(clerk)] = -1;
        }
    }
}
