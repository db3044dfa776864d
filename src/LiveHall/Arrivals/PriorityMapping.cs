using Queueing.LiveHall.Api;

namespace Queueing.LiveHall.Arrivals;

/// <summary>How a trace's priorities become the hall's classes: 0 and 1 are ordinary customers, 2 are priority customers.</summary>
internal static class PriorityMapping
{
    private const string PriorityId = "priority";

    public static string Ordinary(IReadOnlyList<PriorityClassAnswer> classes) =>
        (classes.FirstOrDefault(x => x.HeadStartMinutes <= 0) ?? classes[0]).PriorityClass;

    public static string Of(int priority, IReadOnlyList<PriorityClassAnswer> classes)
    {
        if (priority < 2)
        {
            return Ordinary(classes);
        }

        var named = classes.FirstOrDefault(x => x.PriorityClass == PriorityId);
        return (named ?? classes.FirstOrDefault(x => x.HeadStartMinutes > 0) ?? classes[0]).PriorityClass;
    }
}
