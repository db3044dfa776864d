using Queueing.Domain.Dispatch;
using Queueing.Domain.Windows;

namespace Queueing.Domain.Tides;

/// <summary>Finds who can best help a queue (POLICY: donors and their score). Ties go to the configured order.</summary>
internal sealed class Donors
{
    /// <summary>The score of the back office (POLICY).</summary>
    private const double BackOfficeScore = 0.2;

    private readonly DispatcherState state;
    private readonly HallView view;
    private readonly Pressures pressures;
    private readonly TidalSettings settings;
    private readonly bool[] helps;
    private readonly bool[] promisedMember;
    private readonly int queues;
    private Serving?[] promised = [];
    private DateTimeOffset now;

    public Donors(DispatcherState state, Pressures pressures)
    {
        this.state = state;
        this.pressures = pressures;
        view = state.View;
        settings = view.Hall.Tides;
        queues = view.Hall.Queues.Length;
        helps = new bool[queues * queues];
        promisedMember = new bool[view.Hall.Staff.Length];
    }

    public void Begin(DateTimeOffset at, Serving?[] duties)
    {
        (now, promised) = (at, duties);
        Array.Clear(helps);
        Array.Clear(promisedMember);
        for (var window = 0; window < duties.Length; window++)
        {
            if (state.TideAt(window) is not null)
            {
                Note(state.TideServingAt(window), state.TideQueueAt(window), state.TideMemberAt(window));
            }
        }
    }

    public void Promise(Donor donor, int queue) => Note(donor.Serving, queue, donor.Member);

    /// <summary>The highest pressure of the queues that a helper leaves; 0 without any.</summary>
    public double HomePressure(Serving serving)
    {
        var highest = 0.0;
        foreach (var queue in serving.On(onDuty: false))
        {
            highest = Math.Max(highest, pressures.Planned[queue]);
        }

        return highest;
    }

    /// <summary>Tells whether a window of r's already helps q, so that none of q's may help r (POLICY invariant 3).</summary>
    public bool IsOpposed(Serving serving, int queue)
    {
        foreach (var home in serving.On(onDuty: false))
        {
            if (helps[(queue * queues) + home])
            {
                return true;
            }
        }

        return false;
    }

    public Donor? Best(int queue)
    {
        Donor? best = null;
        foreach (var window in view.Plan.WindowsOf[queue])
        {
            if (Seated(window, queue) is { } donor && (best is not { } known || donor.Score > known.Score))
            {
                best = donor;
            }
        }

        return best is { Score: >= BackOfficeScore } ? best : BackOffice(queue) ?? best;
    }

    private Donor? Seated(int window, int queue)
    {
        if (!view.IsWorking(window) || !IsFree(window) || state.SeatAt(window) is not { } clerk)
        {
            return null;
        }

        var serving = view.ServingAt(window);
        if (serving.Queues.AsSpan(serving.Own).IndexOf(queue) < 0 || IsOpposed(serving, queue))
        {
            return null;
        }

        var home = HomePressure(serving);
        var joint = home > settings.DonorMax;
        if (joint && settings.EfficiencyAway * pressures.Planned[queue] <= home + settings.JointOverloadMargin)
        {
            return null;
        }

        var idle = view.StateAt(window) is WindowState.Idle or WindowState.Ready;
        return new Donor(
            window,
            view.Plan.IndexOf(clerk),
            false,
            serving,
            joint ? TidalCause.JointOverload : TidalCause.Pressure,
            1 - home + (idle ? 0.5 : 0) + (0.2 * Need(serving)));
    }

    private Donor? BackOffice(int queue)
    {
        Donor? best = null;
        var most = -1.0;
        foreach (var window in view.Plan.TidalWindows)
        {
            if (!IsFree(window) || !IsEmpty(window) || !view.Plan.Equipment[window].Queues.Contains(queue))
            {
                continue;
            }

            foreach (var member in view.Plan.BackOffice)
            {
                if (!IsAvailable(member) || !view.Plan.HasSkill(member, queue))
                {
                    continue;
                }

                var serving = view.Plan.Meet(window, member);
                var need = Need(serving);
                if (need > most && !IsOpposed(serving, queue))
                {
                    most = need;
                    best = new Donor(window, member, true, serving, TidalCause.BackOffice, BackOfficeScore);
                }
            }
        }

        return best;
    }

    private bool IsFree(int window) =>
        promised[window] is null && state.TideAt(window) is null && now >= state.WindowRestsUntil(window);

    private bool IsEmpty(int window) =>
        state.SeatAt(window) is null && view.StateAt(window) == WindowState.Closed;

    private bool IsAvailable(int member) =>
        !promisedMember[member]
        && now >= state.MemberRestsUntil(member)
        && state.WindowOf(member) < 0;

    private double Need(Serving serving)
    {
        var need = 0.0;
        foreach (var queue in serving.Queues)
        {
            need += Math.Min(pressures.Planned[queue], 3);
        }

        return need;
    }

    private void Note(Serving serving, int queue, int member)
    {
        if (member >= 0)
        {
            promisedMember[member] = true;
        }

        foreach (var home in serving.On(onDuty: false))
        {
            if (queue >= 0)
            {
                helps[(home * queues) + queue] = true;
            }
        }
    }
}
