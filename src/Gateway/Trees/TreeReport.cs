using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Gateway.Halls;

namespace Queueing.Gateway.Trees;

/// <summary>What a hall of a tree reports of a day.</summary>
/// <param name="Hall">The hall.</param>
/// <param name="Name">Its name.</param>
/// <param name="Parent">The hall above it, or null.</param>
/// <param name="Day">The business day; without <c>day</c> in the question this is the hall's own present one, and it may differ between halls.</param>
/// <param name="Answers">Whether it could be read.</param>
/// <param name="Report">What it reports; null when it could not be read.</param>
internal sealed record TreeReport<T>(string Hall, TextAnswer Name, string? Parent, DateOnly Day, bool Answers, T? Report)
    where T : class
{
    public static TreeReport<T> Of(Hall hall, HallDay day, T? report) =>
        new(hall.Id.Value, TextAnswer.Of(hall.Name), hall.Parent?.Value, day.Date, report is not null, report);

    /// <summary>Tells the report in another form.</summary>
    public TreeReport<TOther> As<TOther>(Func<T, TOther> form)
        where TOther : class => new(Hall, Name, Parent, Day, Answers, Report is { } report ? form(report) : null);
}
