using Queueing.Simulator.Cases;
using Queueing.Simulator.Laws;
using Queueing.Simulator.Systems;
using Queueing.Simulator.Theory;

namespace Queueing.Simulator.Answers;

/// <summary>Two classes, a pool for each, and the second helps the first.</summary>
internal static class HelpAnswer
{
    /// <summary>With a hundred servers a pool the fluid limit of POLICY's case 14 is within 4 % of the simulation, with half as many within 7 % (docs/models.md).</summary>
    private const int ManyServers = 100;

    public static PartAnswer? Of(Part part)
    {
        if (part.Pools.Count != 2 || part.Classes.Count != 2 || !part.IsPoisson || !part.IsOpen || part.Classes.Any(x => x.Service is not ExponentialLaw)
            || part.Pools.Any(x => x.Schedule is not null || x.Switching is not null || x.Serves.Count != 1))
        {
            return null;
        }

        var helper = part.Pools[0].Helps.Count == 1 ? 0 : 1;
        if (part.Pools[helper].Helps is not [var help] || part.Pools[1 - helper].Helps.Count > 0
            || help.Class != part.Pools[1 - helper].Serves[0] || help.Class == part.Pools[helper].Serves[0])
        {
            return null;
        }

        var sides = new HelpSides(part, Array.IndexOf(part.ClassPlaces, help.Class), 1 - helper, helper);
        return help.Ratio is { } ratio ? Sharing(part, sides, ratio, help.Threshold) : Preemptive(part, sides, help.Threshold);
    }

    private static PartAnswer? Preemptive(Part part, HelpSides sides, double threshold)
    {
        if (!part.IsPatient || part.System.Interruption is not (Interruption.Resume or Interruption.Resample)
            || part.System.Discipline != Discipline.FirstCome || part.Load >= part.Servers
            || NModel.Solve(sides.Arrivals, sides.Servers, sides.Rates, threshold) is not { } solved)
        {
            return null;
        }

        var answer = new PartAnswer("N-model, preemptive: Markov chain", part);
        Say(answer, sides.First, sides.Arrivals.First, solved.Present.First);
        Say(answer, sides.Second, sides.Arrivals.Second, solved.Present.Second);
        answer.SayOfPool(sides.Home, FigureNames.ServersBusy, solved.Busy.First);
        answer.SayOfPool(sides.Helper, FigureNames.ServersBusy, solved.Busy.Second);
        answer.SayOfPool(sides.Helper, FigureNames.ServersAway, solved.Helping);
        answer.Say(FigureNames.MeanPresent, solved.Present.First + solved.Present.Second);
        answer.Say(FigureNames.ServersBusy, solved.Busy.First + solved.Busy.Second);
        answer.Say(FigureNames.ServersAway, solved.Helping);
        return answer;
    }

    private static void Say(PartAnswer answer, int place, double rate, double present)
    {
        answer.SayOfClass(place, FigureNames.MeanPresent, present);
        answer.SayOfClass(place, FigureNames.MeanStay, present / rate);
    }

    private static PartAnswer? Sharing(Part part, HelpSides sides, double ratio, double threshold)
    {
        if (part.Classes.Any(x => x.Patience is not ExponentialLaw) || part.System.Interruption != Interruption.Never)
        {
            return null;
        }

        var solved = FluidSharing.Solve(sides.Arrivals, sides.Servers, sides.Rates, sides.Leaving, ratio, threshold);
        var answer = new PartAnswer("queue-ratio control: fluid limit (Perry and Whitt 2009)", part, isApproximate: true)
        {
            Warning = Math.Min(sides.Servers.First, sides.Servers.Second) < ManyServers || IsShort(sides.Arrivals.First, sides.Leaving.First, solved.First)
                || IsShort(sides.Arrivals.Second, sides.Leaving.Second, solved.Second)
                ? "the fluid limit is of very many servers and long queues: here it is crude (docs/models.md, Approximations), believe the simulation"
                : null,
        };
        Say(answer, sides.First, solved.First, sides.Leaving.First, sides.Arrivals.First);
        Say(answer, sides.Second, solved.Second, sides.Leaving.Second, sides.Arrivals.Second);
        answer.SayOfPool(sides.Helper, FigureNames.ServersAway, solved.Helping);
        answer.Say(FigureNames.ServersAway, solved.Helping);
        answer.Say(FigureNames.MeanWaiting, solved.First + solved.Second);
        return answer;
    }

    /// <summary>Tells whether a queue is no longer than it goes up and down: as many stand under impatience alone, √(λ/θ) more or less.</summary>
    private static bool IsShort(double arrivals, double leaving, double waiting) => waiting < Math.Sqrt(arrivals / leaving);

    private static void Say(PartAnswer answer, int place, double waiting, double leaving, double rate)
    {
        answer.SayOfClass(place, FigureNames.MeanWaiting, waiting);
        answer.SayOfClass(place, FigureNames.Abandoned, waiting * leaving / rate);
    }
}
