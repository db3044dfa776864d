using System.Collections.Immutable;
using Queueing.Domain.Calendar;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Domain.Tickets;
using Queueing.Simulator.Randomness;

namespace Queueing.Simulator.World.Plans;

/// <summary>Invents who comes to a hall: its clerks, and whoever draws a number there.</summary>
/// <param name="draws">What they are invented by.</param>
/// <param name="vouchers">Who was sent home the day before is invented by these.</param>
/// <param name="hall">The hall.</param>
/// <param name="share">Which share of the usual people comes.</param>
internal sealed class Crowd(Draws draws, Draws vouchers, Hall hall, double share = 1)
{
    private readonly ImmutableArray<PriorityClass> classes = [.. hall.PriorityClasses.Where(x => x.Evidence <= PriorityEvidence.Declared)];
    private int next;

    /// <summary>Invents them.</summary>
    /// <param name="from">The number of the first.</param>
    public IEnumerable<PlanItem> Invent(int from)
    {
        next = from;
        foreach (var member in hall.Staff.Where(x => x.HomeWindow is not null))
        {
            yield return Clerk(member, member.HomeWindow!.Value);
        }

        var day = HallDaySchedule.Of(hall, SmallHall.Date);
        var open = day.LastClosing!.Value - day.FirstOpening!.Value;
        var clerks = hall.Staff.Count(x => x.HomeWindow is not null);
        foreach (var queue in hall.Queues)
        {
            var mean = queue.ExpectedService / clerks * hall.Queues.Length / (share * draws.Uniform(0.6, 1.2));
            var rush = draws.Happens(0.3) ? open * draws.Uniform(0, 0.7) : TimeSpan.MaxValue;
            for (var at = -TimeSpan.FromMinutes(2); at < open; at += mean * draws.Exponential(at > rush && at < rush + TimeSpan.FromMinutes(4) ? 0.3 : 1))
            {
                yield return Visit(at, queue.Id);
            }
        }
    }

    private ClerkDay Clerk(StaffMember member, WindowId home) =>
        new ClerkDay(next++, TimeSpan.FromSeconds(draws.Uniform(-60, 120)), member.Id, home, draws.Happens(0.5) ? draws.Uniform() * 0.3 : 0);

    private Visit Visit(TimeSpan at, QueueId queue) => new(
        next++,
        at,
        queue,
        Services(queue),
        classes[draws.Happens(0.2) ? draws.Below(classes.Length) : 0].Id,
        draws.Happens(0.1) ? TimeSpan.FromMinutes(draws.Uniform(0, 6)) : null,
        draws.Happens(0.15) ? 2 + draws.Below(2) : 1,
        vouchers.Happens(0.1) ? Voucher() : null);

    /// <summary>Whoever was sent home the day before; some of them twice, with a copy.</summary>
    private TicketOrigin Voucher()
    {
        var number = 1 + vouchers.Below(20);
        return new TicketOrigin(
            hall.Id, new TicketId(SmallHall.Date.AddDays(-1), hall.Queues[0].Id, number), new TicketNumber(hall.Queues[0].Prefix, number), TimeSpan.FromSeconds(number * 20));
    }

    /// <summary>Mostly one; else a few of whatever queues, the first of them of this one.</summary>
    private ImmutableArray<ServiceId> Services(QueueId queue)
    {
        var all = hall.Services;
        ImmutableArray<ServiceId> services = [all.First(x => x.Queue == queue).Id];
        while (draws.Happens(0.15))
        {
            var other = all[draws.Below(all.Length)].Id;
            services = services.Contains(other) ? services : services.Add(other);
        }

        return services;
    }
}
