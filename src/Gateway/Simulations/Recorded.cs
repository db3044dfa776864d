using System.Collections.Immutable;
using Queueing.Domain.Identities;
using Queueing.Grains.Histories;
using Queueing.Simulator.Halls;
using Queueing.Simulator.WhatIf;

namespace Queueing.Gateway.Simulations;

/// <summary>Finds out who comes on a question's days; past ones are read from the journal.</summary>
internal static class Recorded
{
    /// <summary>Reads the visitors.</summary>
    /// <returns>The visitors, or the place in <c>pastDays</c> on which nobody came.</returns>
    public static async Task<(IVisitors? Visitors, int Empty)> ReadAsync(Question question, Func<IQueueHistory> history, CancellationToken cancellation)
    {
        if (question.Days is ProfileDays profile)
        {
            return (new ProfileVisitors(profile), -1);
        }

        var days = ImmutableArray.CreateBuilder<ImmutableArray<Visitor>>(question.Days.Count);
        for (var day = 0; day < question.Days.Count; day++)
        {
            var date = question.Days.DateOf(day);
            var streams = await history().ReadAsync(new HallDay(question.Hall.Id, date), cancellation);
            days.Add(RecordedDay.Visitors(question.Hall, date, streams));
            if (days[day].IsEmpty)
            {
                return (null, day);
            }
        }

        return (new RecordedVisitors(days.MoveToImmutable()), -1);
    }

    /// <summary>Says that nobody came.</summary>
    public static string Nobody(Question question, int day) => $"nobody drew a number in {question.Hall.Id} on {question.Days.DateOf(day):yyyy-MM-dd}";
}
