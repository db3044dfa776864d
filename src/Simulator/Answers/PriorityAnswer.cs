using Queueing.Simulator.Cases;
using Queueing.Simulator.Systems;
using Queueing.Simulator.Theory;

namespace Queueing.Simulator.Answers;

/// <summary>One pool and several classes that do not go first come first served.</summary>
internal static class PriorityAnswer
{
    public static PartAnswer? Of(Part part)
    {
        if (!part.IsPoisson || !(part.IsOnePool || part.IsListed) || !part.IsOpen || !part.IsPatient || part.Load >= part.Servers
            || Waits.FirstCome(part) is not { } firstCome)
        {
            return null;
        }

        var answer = (part.System.Discipline, part.System.Interruption) switch
        {
            (_, Interruption.Never) when !part.IsOnePool => Cobham(part, Listed(part), firstCome),
            _ when !part.IsOnePool => null,
            (Discipline.Priority, Interruption.Never) => Cobham(part, Levels(part), firstCome),
            (Discipline.Priority, Interruption.Resume) => Preemptive(part),
            (Discipline.Priority, Interruption.Resample) when part.HasOneExponentialService => Preemptive(part),
            (Discipline.Accumulating, Interruption.Never) => Accumulating(part, firstCome),
            (Discipline.HeadStart, Interruption.Never) when part.HasOneExponentialService => Conserved(part, firstCome),
            _ => null,
        };
        if (answer is not null && part.HasOneExponentialService && part.System.Interruption == Interruption.Never)
        {
            SayDelay(part, answer);
        }

        return answer;
    }

    private static double LoadOf(Part part, CustomerClass of) => of.Rate * of.Service.Mean / part.Servers;

    /// <summary>The classes' places by priority, the most urgent first.</summary>
    private static int[][] Levels(Part part) =>
        [.. Enumerable.Range(0, part.Classes.Count).GroupBy(x => part.Classes[x].Priority).OrderBy(x => x.Key).Select(x => x.ToArray())];

    /// <summary>The classes' places as the servers list them: each is a level of its own, whatever the discipline.</summary>
    private static int[][] Listed(Part part) => [.. part.Pools[0].Serves.Select(x => new[] { Array.IndexOf(part.ClassPlaces, x) })];

    private static PartAnswer Cobham(Part part, int[][] levels, double firstCome)
    {
        var waits = Priorities.NonPreemptive([.. levels.Select(level => level.Sum(x => LoadOf(part, part.Classes[x])))], firstCome);
        var answer = new PartAnswer("non-preemptive priorities: Cobham (1954)", part);
        answer.SayWaits([.. Enumerable.Range(0, part.Classes.Count).Select(x => waits[Array.FindIndex(levels, level => level.Contains(x))])]);
        return answer;
    }

    private static PartAnswer? Preemptive(Part part)
    {
        var levels = Levels(part);
        if (!part.HasOneExponentialService && levels.Any(x => x.Length > 1))
        {
            return null;
        }

        double[] rates = [.. levels.Select(level => level.Sum(x => part.Classes[x].Rate))];
        var first = levels.Select(level => part.Classes[level[0]]).ToArray();
        var stays = part.HasOneExponentialService
            ? Priorities.PreemptiveStays(rates, part.Servers, first[0].Service.Mean)
            : Priorities.PreemptiveStays(rates, [.. first.Select(x => x.Service.Mean)], [.. first.Select(x => x.Service.Scv)]);
        var answer = new PartAnswer("preemptive priorities, resumed", part);
        for (var i = 0; i < part.Classes.Count; i++)
        {
            var stay = stays[Array.FindIndex(levels, level => level.Contains(i))];
            answer.SayOfClass(i, FigureNames.MeanStay, stay);
            answer.SayOfClass(i, FigureNames.MeanPresent, part.Classes[i].Rate * stay);
        }

        var present = rates.Zip(stays, (rate, stay) => rate * stay).Sum();
        answer.Say(FigureNames.MeanStay, present / part.Rate);
        answer.Say(FigureNames.MeanPresent, present);
        answer.SayBusy(part.Load);
        return answer;
    }

    private static PartAnswer Accumulating(Part part, double firstCome)
    {
        var answer = new PartAnswer("accumulating priorities: Kleinrock (1964)", part);
        answer.SayWaits(Priorities.Accumulating(
            [.. part.Classes.Select(x => LoadOf(part, x))], [.. part.Classes.Select(x => x.Slope)], firstCome));
        return answer;
    }

    /// <summary>Who is served first changes nothing for all together (Kleinrock's conservation law, 1965).</summary>
    private static PartAnswer Conserved(Part part, double firstCome)
    {
        var answer = new PartAnswer("the conservation law (Kleinrock 1965), for all classes together", part);
        answer.Say(FigureNames.MeanWait, firstCome);
        answer.Say(FigureNames.MeanWaiting, firstCome * part.Rate);
        answer.Say(FigureNames.MeanPresent, (firstCome * part.Rate) + part.Load);
        answer.SayBusy(part.Load);
        return answer;
    }

    private static void SayDelay(Part part, PartAnswer answer)
    {
        var delay = Erlang.Delay(part.Servers, part.Load);
        answer.Say(FigureNames.WaitProbability, delay);
        for (var i = 0; i < part.Classes.Count; i++)
        {
            answer.SayOfClass(i, FigureNames.WaitProbability, delay);
        }
    }
}
