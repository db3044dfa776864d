using Queueing.Simulator.Cases;
using Queueing.Simulator.Laws;
using Queueing.Simulator.Systems;
using Queueing.Simulator.Theory;

namespace Queueing.Simulator.Answers;

/// <summary>One queue, first come first served, Poisson arrivals.</summary>
internal static class SingleQueueAnswer
{
    public static PartAnswer? Of(Part part, IReadOnlyList<double> waitsOver)
    {
        if (!part.IsPoisson || !part.IsOnePool || (part.System.Discipline != Discipline.FirstCome && part.Classes.Count > 1))
        {
            return null;
        }

        if (part.HasOneExponentialService && Patience(part) is { } patience)
        {
            return Exponential(part, patience, waitsOver);
        }

        if (part.System.Room == 0 || part.System.Capacity <= part.Servers)
        {
            return Loss(part);
        }

        return part is { Servers: 1, IsOpen: true, IsPatient: true, Load: < 1 } ? General(part) : null;
    }

    /// <summary>The mean patience that all classes share, exponential or infinite; null where there is none such.</summary>
    private static double? Patience(Part part) => part.IsPatient
        ? double.PositiveInfinity
        : part.Classes.All(x => x.Patience is ExponentialLaw && x.Patience.Mean == part.Classes[0].Patience?.Mean) ? part.Classes[0].Patience!.Mean : null;

    private static PartAnswer? Exponential(Part part, double patience, IReadOnlyList<double> waitsOver)
    {
        var capacity = Capacity(part);
        var isBounded = capacity < int.MaxValue;
        if (!isBounded && double.IsInfinity(patience) && part.Load >= part.Servers)
        {
            return null;
        }

        var queue = new ImpatientQueue(part.Rate, part.Classes[0].Service.Mean, part.Servers, patience, capacity);
        var answer = new PartAnswer(Name(part.Servers, isBounded, patience), part)
        {
            ServedRate = part.Rate * (1 - queue.Blocked - queue.Abandoned),
        };
        Say(answer.Say, 1, queue, part, waitsOver);
        for (var i = 0; i < part.Classes.Count; i++)
        {
            var place = i;
            Say((figure, value, time) => answer.SayOfClass(place, figure, value, time), part.Classes[i].Rate / part.Rate, queue, part, waitsOver);
        }

        answer.SayBusy(queue.MeanBusy);
        return answer;
    }

    private static int Capacity(Part part) =>
        (int)Math.Min(part.System.Capacity, part.System.Room == int.MaxValue ? int.MaxValue : (long)part.Servers + part.System.Room);

    private static string Name(int servers, bool isBounded, double patience) => (isBounded, double.IsFinite(patience)) switch
    {
        (false, false) => servers == 1 ? "M/M/1" : "M/M/c: Erlang's delay formula (1917)",
        (true, false) => "M/M/c with bounded room: birth and death process",
        (false, true) => "Erlang A (Palm 1957): birth and death process",
        _ => "Erlang A with bounded room: birth and death process",
    };

    private static void Say(Action<string, double, double?> say, double share, ImpatientQueue queue, Part part, IReadOnlyList<double> waitsOver)
    {
        say(FigureNames.Blocked, queue.Blocked, null);
        say(FigureNames.Abandoned, queue.Abandoned, null);
        say(FigureNames.WaitProbability, queue.WaitProbability, null);
        say(FigureNames.MeanWait, queue.MeanWait, null);
        say(FigureNames.MeanWaitOfServed, queue.MeanWaitOfServed, null);
        say(FigureNames.MeanStay, queue.MeanWaitOfServed + part.Classes[0].Service.Mean, null);
        say(FigureNames.MeanWaiting, queue.MeanWaiting * share, null);
        say(FigureNames.MeanPresent, queue.MeanPresent * share, null);
        foreach (var time in waitsOver.Where(_ => part.IsPatient))
        {
            say(FigureNames.WaitsOver, queue.WaitOver(time), time);
        }
    }

    /// <summary>Nobody waits, so that only the mean of the service matters (Sevastyanov 1957).</summary>
    private static PartAnswer Loss(Part part)
    {
        var loss = Erlang.Loss(Math.Min(part.Servers, part.System.Capacity), part.Load);
        var answer = new PartAnswer("Erlang's loss formula (1917), insensitive to the law of service", part) { ServedRate = part.Rate * (1 - loss) };
        answer.Say(FigureNames.Blocked, loss);
        answer.Say(FigureNames.MeanPresent, part.Load * (1 - loss));
        for (var i = 0; i < part.Classes.Count; i++)
        {
            answer.SayOfClass(i, FigureNames.Blocked, loss);
            answer.SayOfClass(i, FigureNames.MeanPresent, part.Classes[i].Rate * part.Classes[i].Service.Mean * (1 - loss));
        }

        answer.SayBusy(part.Load * (1 - loss));
        return answer;
    }

    private static PartAnswer General(Part part)
    {
        var wait = Waits.OneServer(part);
        var answer = new PartAnswer("M/G/1: Pollaczek (1930) and Khinchine (1932)", part);
        answer.SayWaits([.. part.Classes.Select(_ => wait)]);
        answer.Say(FigureNames.WaitProbability, part.Load);
        return answer;
    }
}
