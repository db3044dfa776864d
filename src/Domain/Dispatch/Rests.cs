using Queueing.Domain.Tides;

namespace Queueing.Domain.Dispatch;

/// <summary>
/// How long the policy leaves a window, and a person, alone after a duty: the cool-down, and never sooner than after a full
/// duty and a cool-down from its opening, so that a duty cut short does not earn an early second one (POLICY invariants 1, 2).
/// A later duty that never opened shortens no rest.
/// </summary>
internal sealed class Rests
{
    private readonly FloorPlan plan;
    private readonly DateTimeOffset[] windows;
    private readonly DateTimeOffset[] members;

    public Rests(FloorPlan plan)
    {
        this.plan = plan;
        windows = new DateTimeOffset[plan.Hall.Windows.Length];
        members = new DateTimeOffset[plan.Hall.Staff.Length];
    }

    public Rests(Rests other)
    {
        plan = other.plan;
        windows = [.. other.windows];
        members = [.. other.members];
    }

    public DateTimeOffset OfWindow(int window) => windows[window];

    public DateTimeOffset OfMember(int member) => members[member];

    public void Begin(TidalEpisode ended, int member)
    {
        var settings = plan.Hall.Tides;
        var until = ended.EndedAt!.Value + settings.CoolDown;
        if (ended.OpenedAt is { } opened && opened + settings.MinOpen + settings.CoolDown > until)
        {
            until = opened + settings.MinOpen + settings.CoolDown;
        }

        if (plan.Hall.IndexOf(ended.Window) is >= 0 and var window)
        {
            windows[window] = Later(windows[window], until);
        }

        if (member >= 0)
        {
            members[member] = Later(members[member], until);
        }
    }

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;
}
