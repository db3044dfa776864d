using System.Collections.Immutable;
using Queueing.Domain.Calendar;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Domain.Queues;
using Queueing.Domain.Tickets;
using Queueing.Gateway.Problems;
using Queueing.Gateway.Requests;
using Queueing.Gateway.Tokens;

namespace Queueing.Gateway.Tickets;

/// <summary>Turns papers as they were written down into what queues enter; every fault is listed with the paper's place.</summary>
internal static class PaperReading
{
    public static Parsed<PaperOrder> Resolve(Hall hall, Roles role, DateTimeOffset now, PapersRequest request)
    {
        var date = DateOf(hall, now, request);
        var errors = new List<(string Path, string Message)>();
        var papers = new PaperEntry[request.Papers!.Length];
        for (var i = 0; i < papers.Length; i++)
        {
            papers[i] = Entry(hall, role, request.Papers[i], $"papers[{i}]", errors);
            errors.AddRange(PaperRules.Faults(hall, date, papers[i], now).Select(fault => ($"papers[{i}].{fault.Field}", fault.Message)));
        }

        if (papers.Length == 0 && request.Served!.Length == 0)
        {
            errors.Add(("papers", "must name a paper, or 'served' a number"));
        }

        ImmutableArray<ServedOrder> served = [.. request.Served!.Select((x, i) => Served(hall, date, now, x, $"served[{i}]", errors))];
        RefuseTwice(served, errors);

        if (errors.Count > 0)
        {
            return Problem.OfFields(errors);
        }

        var queues = Array.ConvertAll(papers, x => hall.Find(x.Services[0])!.Queue);
        RefuseTwice(papers, queues, errors);
        return errors.Count > 0 ? Problem.OfFields(errors) : new PaperOrder(date, [.. papers], [.. queues], served);
    }

    /// <summary>The business day of the first paper, or the first number served, which is then that of all.</summary>
    private static DateOnly DateOf(Hall hall, DateTimeOffset now, PapersRequest request)
    {
        var first = request.Papers is [var paper, ..] ? paper.GivenAt : request.Served is [var served, ..] ? served.CalledAt : now;
        return BusinessDay.Of(hall, first < now ? first : now).Date;
    }

    private static ServedOrder Served(
        Hall hall, DateOnly date, DateTimeOffset now, ServedRequest served, string path, List<(string Path, string Message)> errors)
    {
        var isOfHall = TypedNumber.TryRead(served.Number, out var number) && hall.Queues.Any(x => x.Prefix == number.Prefix);
        if (!isOfHall && !PaperRules.MayStandOnPaper(served.Number))
        {
            errors.Add(($"{path}.number", "is neither a number of this hall nor what may stand on a paper"));
        }

        if (PaperRules.DayFault(hall, date, served.CalledAt, now) is { } fault)
        {
            errors.Add(($"{path}.calledAt", fault));
        }

        return new ServedOrder(served.Number, isOfHall ? number : null, served.ToService());
    }

    private static PaperEntry Entry(Hall hall, Roles role, PaperRequest paper, string path, List<(string Path, string Message)> errors)
    {
        var priority = paper.PriorityClass is { } name ? hall.Find(new PriorityClassId(name)) : hall.PriorityClasses[0];
        var evidence = PriorityEvidence.None;
        if (priority is not null && EvidenceRules.Resolve(role, priority, paper.Evidence, out evidence) is { } problem)
        {
            errors.Add(($"{path}.{problem.Field}", problem.Detail));
        }

        return new PaperEntry(
            paper.Paper,
            paper.Items,
            priority?.Id ?? new PriorityClassId(paper.PriorityClass!),
            evidence,
            paper.GivenAt,
            paper.Window is { } window ? new WindowId(window) : null,
            paper.CalledAt,
            paper.StartedAt,
            paper.FinishedAt,
            paper.LeftAt);
    }

    private static void RefuseTwice(ImmutableArray<ServedOrder> served, List<(string Path, string Message)> errors)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        errors.AddRange(served.Index().Where(x => !seen.Add(x.Item.Number?.Value ?? x.Item.Text)).Select(x => ($"served[{x.Index}].number", "is named twice")));
    }

    private static void RefuseTwice(PaperEntry[] papers, QueueId[] queues, List<(string Path, string Message)> errors)
    {
        var seen = new HashSet<(QueueId, string)>();
        for (var i = 0; i < papers.Length; i++)
        {
            if (!seen.Add((queues[i], papers[i].Text)))
            {
                errors.Add(($"papers[{i}].paper", "is named twice for this queue"));
            }
        }
    }
}
