using System.Collections.Immutable;
using Queueing.Simulator.Outlines;

namespace Queueing.Simulator.Arrivals;

/// <summary>Which of a hall's classes people belong to.</summary>
internal static class PriorityClasses
{
    private const string PriorityId = "priority";

    /// <summary>The first class without a head start.</summary>
    public static string Ordinary(ImmutableArray<ClassOutline> classes) =>
        (classes.FirstOrDefault(x => x.HeadStart <= TimeSpan.Zero) ?? classes[0]).Id;

    /// <summary>How a trace's priorities become the hall's classes: 0 and 1 are ordinary customers, 2 are priority customers.</summary>
    public static string OfTrace(int priority, ImmutableArray<ClassOutline> classes)
    {
        if (priority < 2)
        {
            return Ordinary(classes);
        }

        var named = classes.FirstOrDefault(x => x.Id == PriorityId);
        return (named ?? classes.FirstOrDefault(x => x.HeadStart > TimeSpan.Zero) ?? classes[0]).Id;
    }
}
