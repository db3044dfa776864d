using System.Collections.Immutable;
using System.Text.Json;
using Queueing.Domain.Calendar;
using Queueing.Domain.Halls;
using Queueing.Domain.Halls.Configuration;
using Queueing.Domain.Identities;

namespace Queueing.Simulator.WhatIf;

/// <summary>
/// Reads a question: JSON as <c>samples/what-if.schema.json</c> has it, with comments, checked whole against the hall. Entries
/// that a hall file has too are read by the same code.
/// </summary>
/// <param name="find">Finds a hall.</param>
/// <param name="today">
/// Tells a hall's present business date: without a date the next day with a session is taken, and a past day is one before it.
/// </param>
/// <param name="limits">How much may be asked.</param>
public sealed class QuestionReader(Func<HallId, Hall?> find, Func<Hall, DateOnly> today, QuestionLimits limits)
{
    private const int UsualDays = 10;
    private const int Week = 7;
    private static readonly Limit Load = new(0.1, 5);
    private static readonly Limit Share = new(0.3, 2);
    private static readonly Limit Seeds = new(0, int.MaxValue);

    /// <summary>Gets the shares that are tried when none are given.</summary>
    public static ImmutableArray<double> UsualShares { get; } = [0.8, 0.9, 1.1];

    /// <summary>Reads a text.</summary>
    /// <param name="json">The text.</param>
    /// <returns>The question, or all errors; text of any kind gives a result.</returns>
    public QuestionResult Read(string json)
    {
        var errors = new ErrorList();
        using var document = JsonText.Open(json, errors);
        return document is null ? new QuestionResult(null, errors.ToImmutable()) : Read(document.RootElement);
    }

    /// <summary>Reads an element.</summary>
    /// <param name="root">The element.</param>
    /// <returns>The question, or all errors; an element of any kind gives a result.</returns>
    public QuestionResult Read(JsonElement root)
    {
        var errors = new ErrorList();
        Question? question = null;
        ObjectReader.Read(root, string.Empty, errors, reader => question = Read(reader));
        return errors.IsEmpty ? new QuestionResult(question, []) : new QuestionResult(null, errors.ToImmutable());
    }

    private Question? Read(ObjectReader root)
    {
        if (root.Optional("$schema") is { } schema)
        {
            Scalars.Text(schema, "$schema", root.Errors);
        }

        var id = root.Id<HallId>("hall");
        if (id is null || find(id.Value) is not { } hall)
        {
            root.TakeNames();
            if (id is not null)
            {
                root.Errors.Add("hall", $"there is no hall '{id}'");
            }

            return null;
        }

        var days = Days(root, hall);
        var frontier = Frontier(root);
        var variants = VariantReader.Read(root, hall, limits.Variants);
        if (!root.Errors.IsEmpty || days is null)
        {
            return null;
        }

        var question = new Question(hall, days, variants, frontier);
        CheckSessions(question, root.Errors);
        CheckCost(question, root.Errors);
        return question;
    }

    private DaySource? Days(ObjectReader root, Hall hall)
    {
        if (!root.Has("pastDays"))
        {
            var date = root.Has("date") ? root.Date("date") : NextOpen(hall);
            return new ProfileDays(
                date ?? today(hall),
                root.Whole("days", new Limit(1, limits.Days), Math.Min(UsualDays, limits.Days)),
                (ulong)root.Whole("seed", Seeds, 1),
                root.Number("load", Load, 1));
        }

        foreach (var name in (ReadOnlySpan<string>)["date", "days", "seed", "load"])
        {
            if (root.Optional(name) is not null)
            {
                root.Errors.Add(name, "cannot be given with 'pastDays'");
            }
        }

        return new RecordedDays(PastDays(root, today(hall)));
    }

    /// <summary>The dates as they are listed, so that a fault found later names its place too.</summary>
    private ImmutableArray<DateOnly> PastDays(ObjectReader root, DateOnly running)
    {
        var dates = ImmutableArray.CreateBuilder<DateOnly>();
        foreach (var (element, path) in root.Elements("pastDays", required: true, atLeast: 1))
        {
            if (Scalars.Date(element, path, root.Errors) is not { } date)
            {
                continue;
            }

            if (date >= running)
            {
                root.Errors.Add(path, $"{date:yyyy-MM-dd} is not over: expected a day before {running:yyyy-MM-dd}");
            }
            else if (dates.Contains(date))
            {
                root.Errors.Add(path, $"{date:yyyy-MM-dd} is listed twice");
            }

            dates.Add(date);
        }

        if (dates.Count > limits.Days)
        {
            root.Errors.Add("pastDays", $"expected at most {limits.Days}");
        }

        return dates.ToImmutable();
    }

    private DateOnly NextOpen(Hall hall)
    {
        var from = today(hall);
        return Enumerable.Range(0, Week).Select(from.AddDays).FirstOrDefault(x => HallDaySchedule.Of(hall, x).FirstOpening is not null, from);
    }

    private ImmutableArray<double> Frontier(ObjectReader root)
    {
        if (!root.Has("frontier"))
        {
            return UsualShares;
        }

        var shares = new SortedSet<double>();
        foreach (var (element, path) in root.Elements("frontier", required: true, atLeast: 0))
        {
            if (element.ValueKind is JsonValueKind.Number && element.TryGetDouble(out var share) && Share.Holds(share))
            {
                shares.Add(share);
            }
            else
            {
                root.Errors.Add(path, $"expected a number {Share}");
            }
        }

        shares.Remove(1);
        if (shares.Count > limits.FrontierShares)
        {
            root.Errors.Add("frontier", $"expected at most {limits.FrontierShares} shares besides 1");
        }

        return [.. shares];
    }

    private static void CheckSessions(Question question, ErrorList errors)
    {
        for (var i = 0; i < question.Variants.Length; i++)
        {
            for (var day = 0; day < (question.Days is ProfileDays ? 1 : question.Days.Count); day++)
            {
                var date = question.Days.DateOf(day);
                if (HallDaySchedule.Of(question.Variants[i].Hall, date).FirstOpening is null)
                {
                    errors.Add($"variants[{i}]", $"the hall has no session on {date:yyyy-MM-dd}");
                }
            }
        }
    }

    private void CheckCost(Question question, ErrorList errors)
    {
        if (question.WindowDays > limits.WindowDays || question.ExpectedVisits > limits.Visits)
        {
            errors.Add(
                question.Days is ProfileDays ? "days" : "pastDays",
                FormattableString.Invariant($"with these variants and shares too much is asked at once: {question.WindowDays:0} windows × days (at most {limits.WindowDays:0}) and {question.ExpectedVisits:0} visits (at most {limits.Visits:0}){Multiplied(question)}"));
        }
    }

    /// <summary>What somebody who never named the shares cannot know: that they are there, and how to be without them.</summary>
    private static string Multiplied(Question question) => question.Frontier.IsEmpty
        ? string.Empty
        : FormattableString.Invariant($"; 'frontier'{(question.Frontier == UsualShares ? ", by default," : string.Empty)} multiplies the runs by {1 + question.Frontier.Length}, and 'frontier: []' leaves it out");
}
