using Queueing.Simulator.Cases;
using Queueing.Simulator.Laws;
using Queueing.Simulator.Systems;
using Queueing.Simulator.Theory;

namespace Queueing.Simulator.Answers;

/// <summary>One pool whose servers are switched by the number present.</summary>
internal static class SwitchingAnswer
{
    public static PartAnswer? Of(Part part)
    {
        if (!part.IsPoisson || !part.IsOpen || !part.IsPatient || !part.HasOneExponentialService || part.System.Discipline != Discipline.FirstCome
            || part.Pools is not [{ Switching: { SetUp: null or ExponentialLaw } rule, Schedule: null, Helps.Count: 0 } pool]
            || part.Load >= rule.AlwaysOn + rule.Thresholds.Count || part.ClassPlaces.Any(x => pool.Speeds[x] != 1))
        {
            return null;
        }

        var solved = new SwitchedServers(part.Rate, part.Classes[0].Service.Mean, rule.AlwaysOn, rule.Thresholds, rule.SetUp?.Mean ?? 0);
        var answer = new PartAnswer("thresholds with hysteresis (Ibe and Keilson 1995): Markov chain", part);
        answer.Say(FigureNames.MeanPresent, solved.MeanPresent);
        answer.Say(FigureNames.MeanStay, solved.MeanPresent / part.Rate);
        answer.Say(FigureNames.MeanWaiting, solved.MeanPresent - solved.MeanBusy);
        answer.Say(FigureNames.ServersOn, solved.MeanOn);
        answer.Say(FigureNames.ServersBusy, solved.MeanBusy);
        answer.Say(FigureNames.Utilisation, solved.MeanBusy / solved.MeanOn);
        answer.Say(FigureNames.SettingUp, solved.MeanSettingUp);
        answer.Say(FigureNames.Activations, solved.Activations);
        return answer;
    }
}
