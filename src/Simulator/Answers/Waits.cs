using Queueing.Simulator.Theory;

namespace Queueing.Simulator.Answers;

/// <summary>Mean waits first come first served, from which those of other disciplines follow.</summary>
internal static class Waits
{
    public static double OneServer(Part part) => PollaczekKhinchine.MeanWait(
        [.. part.Classes.Select(x => x.Rate)], [.. part.Classes.Select(x => x.Service.Mean)], [.. part.Classes.Select(x => x.Service.Scv)]);

    /// <summary>For one exponential law and any number of servers, or one server and any laws; null otherwise.</summary>
    public static double? FirstCome(Part part) => part.HasOneExponentialService
        ? Erlang.MeanWait(part.Servers, part.Load, part.Classes[0].Service.Mean)
        : part.Servers == 1 ? OneServer(part) : null;
}
