using System.Globalization;
using Queueing.Domain.Calendar;
using Queueing.Domain.Decisions;
using Queueing.Domain.Halls;
using Queueing.Domain.Tickets;

namespace Queueing.Domain.Queues;

/// <summary>
/// What a paper must say to be entered. The calendar has no part in it: whoever was given a number holds it, whenever that was on
/// its business day. On a day that is over nobody waits any more, and the paper says how it ended.
/// </summary>
public static class PaperRules
{
    /// <summary>The longest text of a paper, in characters: what a board has room for.</summary>
    public const int MaxText = 16;

    /// <summary>How many business days ago a paper may have been given: a power cut before a long weekend is entered after it.</summary>
    public const int MostDaysAgo = 7;

    /// <summary>Tells whether a text is one that a paper may bear: a name alone is none.</summary>
    /// <param name="text">The text.</param>
    /// <returns>True for 1–16 characters with a digit among them, no control characters, and no space around them.</returns>
    public static bool MayStandOnPaper(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length is > 0 and <= MaxText && text.Any(char.IsDigit) && !text.Any(char.IsControl) && text == text.Trim();
    }

    /// <summary>Lists everything that is wrong with a paper.</summary>
    /// <param name="hall">The hall.</param>
    /// <param name="date">The business date it is entered for: the present one, or one of those before it.</param>
    /// <param name="paper">The paper.</param>
    /// <param name="now">The hall's time.</param>
    /// <returns>The faults; none when it can be entered.</returns>
    public static IEnumerable<PaperFault> Faults(Hall hall, DateOnly date, PaperEntry paper, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(hall);
        ArgumentNullException.ThrowIfNull(paper);
        return [.. Text(hall, paper.Text), .. Services(hall, paper), .. Class(hall, paper), .. Given(hall, date, paper, now), .. Times(hall, paper, now)];
    }

    /// <summary>Tells what is wrong with the day on which something was done by hand.</summary>
    /// <param name="hall">The hall.</param>
    /// <param name="date">The business date it is entered for.</param>
    /// <param name="at">When it was done.</param>
    /// <param name="now">The hall's time.</param>
    /// <returns>What is wrong, to be read after the field's name; null when it can be entered.</returns>
    public static string? DayFault(Hall hall, DateOnly date, DateTimeOffset at, DateTimeOffset now) =>
        at > now ? "has not come yet"
        : BusinessDay.Of(hall, at).Date != date ? $"is not of the business day {date:yyyy-MM-dd}"
        : date < BusinessDay.Of(hall, now).Date.AddDays(-MostDaysAgo) ? $"is of a business day more than {MostDaysAgo} days ago"
        : null;

    /// <summary>Lists everything that is wrong with a service by hand of a ticket.</summary>
    /// <param name="hall">The hall.</param>
    /// <param name="state">The ticket's state.</param>
    /// <param name="since">Since when it is in that state; it was called by hand after that.</param>
    /// <param name="service">The service.</param>
    /// <param name="now">The hall's time.</param>
    /// <returns>The faults; none when it can be entered.</returns>
    public static IEnumerable<PaperFault> Faults(Hall hall, TicketState state, DateTimeOffset since, HandService service, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(hall);
        ArgumentNullException.ThrowIfNull(service);
        if (hall.Find(service.Window) is null)
        {
            yield return new("window", "is not a window of this hall");
        }

        if (service.CalledAt < since)
        {
            yield return new("calledAt", $"is before {Local(hall, since)}, since when the ticket is {Spelled.Of(state)}");
        }

        foreach (var fault in Order(
            DateTimeOffset.MinValue, now, ("calledAt", service.CalledAt), ("startedAt", service.StartedAt), ("finishedAt", service.FinishedAt)))
        {
            yield return fault;
        }
    }

    /// <summary>The first whole second that is not before an instant, on the hall's clock.</summary>
    private static string Local(Hall hall, DateTimeOffset at) => TimeZoneInfo
        .ConvertTime(at.AddTicks(TimeSpan.TicksPerSecond - 1), hall.TimeZone).ToString("HH:mm:ss", CultureInfo.InvariantCulture);

    private static IEnumerable<PaperFault> Text(Hall hall, string text)
    {
        if (!MayStandOnPaper(text))
        {
            yield return new("paper", $"must have 1–{MaxText} characters with a digit among them, no control characters, and no space around them");
        }
        else if (Spoken(text) is var spoken && hall.Queues.Any(x => spoken.StartsWith(x.Prefix, StringComparison.Ordinal) && spoken[x.Prefix.Length..].All(char.IsDigit)))
        {
            yield return new("paper", "reads as a number of this hall, and two people would answer to it; add a word to it, or, if that number was served by hand, say so under 'served'");
        }
    }

    /// <summary>What is heard of a text: whatever its case, its width and its marks, and however many zeros stand before its digits.</summary>
    private static string Spoken(string text) => TypedNumber.Fold(string.Concat(text.Where(char.IsLetterOrDigit)));

    private static IEnumerable<PaperFault> Services(Hall hall, PaperEntry paper)
    {
        if (paper.Services.Length is 0 or > ServicePlan.MostServices)
        {
            yield return new("services", $"must name 1–{ServicePlan.MostServices} services");
        }

        for (var i = 0; i < paper.Services.Length; i++)
        {
            if (hall.Find(paper.Services[i]) is null)
            {
                yield return new($"services[{i}]", "is not a service of this hall");
            }
            else if (paper.Services.AsSpan(..i).Contains(paper.Services[i]))
            {
                yield return new($"services[{i}]", "is named twice");
            }
        }
    }

    private static IEnumerable<PaperFault> Class(Hall hall, PaperEntry paper)
    {
        if (hall.Find(paper.PriorityClass) is not { } priority)
        {
            yield return new("priorityClass", "is not a priority class of this hall");
        }
        else if (paper.Evidence < priority.Evidence)
        {
            yield return new("evidence", "is less than this class takes");
        }
    }

    private static IEnumerable<PaperFault> Given(Hall hall, DateOnly date, PaperEntry paper, DateTimeOffset now)
    {
        if (DayFault(hall, date, paper.GivenAt, now) is { } fault)
        {
            yield return new("givenAt", fault);
        }
        else if (date < BusinessDay.Of(hall, now).Date && paper.State is TicketState.Waiting or TicketState.Parked)
        {
            yield return new("finishedAt", "is missing, or leftAt: that business day is over, and nobody waits there any more");
        }
    }

    private static IEnumerable<PaperFault> Times(Hall hall, PaperEntry paper, DateTimeOffset now)
    {
        if (paper.Window is { } window && hall.Find(window) is null)
        {
            yield return new("window", "is not a window of this hall");
        }

        if (paper.Window is null != paper.CalledAt is null)
        {
            yield return new(paper.Window is null ? "window" : "calledAt", "belongs with it: who was called, was called to a window at a time");
        }

        if (paper.StartedAt is not null && paper.CalledAt is null)
        {
            yield return new("calledAt", "is missing before startedAt");
        }

        if (paper.FinishedAt is not null && paper.StartedAt is null)
        {
            yield return new("startedAt", "is missing before finishedAt");
        }

        if (paper is { LeftAt: not null, StartedAt: not null })
        {
            yield return new("leftAt", "is for those who were not served");
        }

        foreach (var fault in Order(
            paper.GivenAt, now, ("calledAt", paper.CalledAt), ("startedAt", paper.StartedAt), ("finishedAt", paper.FinishedAt), ("leftAt", paper.LeftAt)))
        {
            yield return fault;
        }
    }

    /// <summary>One comes after the other, and all have come.</summary>
    private static IEnumerable<PaperFault> Order(DateTimeOffset before, DateTimeOffset now, params (string Field, DateTimeOffset? At)[] times)
    {
        var after = "givenAt";
        foreach (var (field, at) in times)
        {
            if (at < before || at > now)
            {
                yield return new(field, at > now ? "has not come yet" : $"is before {after}");
            }

            (before, after) = at is { } told ? (told, field) : (before, after);
        }
    }
}
