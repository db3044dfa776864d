using Queueing.Domain.Extended;

namespace Queueing.Gateway.Hours;

/// <summary>A day's extended service (延时), from the journal.</summary>
/// <param name="Day">The business day.</param>
/// <param name="Minutes">All of it.</param>
/// <param name="Windows">The total of each window.</param>
/// <param name="Staff">The total of each member of staff.</param>
/// <param name="Services">Each stretch.</param>
internal sealed record ExtendedAnswer(
    DateOnly Day, double Minutes, ExtendedTotalAnswer[] Windows, ExtendedTotalAnswer[] Staff, ExtendedServiceAnswer[] Services)
{
    public static ExtendedAnswer Of(DateOnly day, IReadOnlyList<ExtendedService> services, TimeZoneInfo zone) => new(
        day,
        Length(services),
        Totals(services.GroupBy(x => x.Window.Value, StringComparer.Ordinal)),
        Totals(services.Where(x => x.Clerk is not null).GroupBy(x => x.Clerk.GetValueOrDefault().Value, StringComparer.Ordinal)),
        [.. services.Select(x => ExtendedServiceAnswer.Of(x, zone))]);

    private static ExtendedTotalAnswer[] Totals(IEnumerable<IGrouping<string, ExtendedService>> groups) =>
        [.. groups.OrderBy(x => x.Key, StringComparer.Ordinal).Select(x => new ExtendedTotalAnswer(x.Key, Length(x), x.Sum(y => y.Tickets)))];

    private static double Length(IEnumerable<ExtendedService> services) => Math.Round(services.Sum(x => x.Length.TotalMinutes), 1);
}
