namespace Queueing.Simulator.Reference;

/// <summary>One queue of the reference hall.</summary>
/// <param name="PerDay">Visitors expected before day factor and surge.</param>
/// <param name="MeanService">Mean service time in minutes.</param>
/// <param name="Scv">Squared coefficient of variation of the service times.</param>
internal readonly record struct ReferenceQueue(double PerDay, double MeanService, double Scv)
{
    public double Load => PerDay * MeanService;
}
