using System.CommandLine;
using Queueing.Simulator.Cases;
using Queueing.Simulator.Cases.Reading;
using Queueing.Simulator.Cases.Reports;
using Queueing.Simulator.Figures;

namespace Queueing.Simulator.Commands;

/// <summary>Runs queueing systems that are described in files, and compares them with theory and with what the files expect.</summary>
internal static class ModelCommand
{
    private static readonly Argument<string[]> Paths = new("cases")
    {
        Description = "Case files, or folders of them",
        Arity = ArgumentArity.ZeroOrMore,
        DefaultValueFactory = _ => ["samples/models"],
    };

    private static readonly Option<ulong?> Seed = new("--seed") { Description = "Overrides the seed of every case" };

    private static readonly Option<int?> Replications = NumberOption.Optional(
        "--replications", "Overrides the replications of every case", (int)Ranges.Replications.Min, (int)Ranges.Replications.Max);

    private static readonly Option<int?> Records = NumberOption.Optional(
        "--records", "Shows the records of so many customers of the first replication", (int)Ranges.Records.Min, (int)Ranges.Records.Max);

    private static readonly Option<string> Json = new("--json") { Description = "Writes the results to this file as JSON too" };

    private static readonly Option<FileInfo> Markdown = new("--markdown") { Description = "Writes the tables of expectations into this page, between its marks" };

    public static Command Create()
    {
        Markdown.AcceptExistingOnly();
        var command = new Command("model", "Runs queueing systems described in JSON, beside theory where there is any")
        {
            Paths, Seed, Replications, Records, Json, Markdown,
        };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        if (CaseFiles.Read(parsed.GetValue(Paths)!, Console.Error) is not { } cases)
        {
            return 1;
        }

        var results = new List<CaseResult>();
        foreach (var (modelCase, place) in cases.Select((x, i) => (x, i)))
        {
            var result = CaseRun.Run(With(parsed, modelCase), $"case {place + 1} of {cases.Count}", Console.Error);
            Console.Out.WriteLine(CaseText.Of(result));
            results.Add(result);
        }

        var met = results.Count(x => x.IsMet);
        Console.Out.WriteLine($"{met} of {results.Count} cases as expected, {results.Sum(x => x.Verdicts.Count)} expectations");
        Write(parsed, results);
        return met == results.Count ? 0 : 1;
    }

    private static ModelCase With(ParseResult parsed, ModelCase modelCase) => modelCase with
    {
        Plan = modelCase.Plan with
        {
            Seed = parsed.GetValue(Seed) ?? modelCase.Plan.Seed,
            Replications = parsed.GetValue(Replications) ?? modelCase.Plan.Replications,
            Records = parsed.GetValue(Records) ?? modelCase.Plan.Records,
        },
    };

    private static void Write(ParseResult parsed, List<CaseResult> results)
    {
        if (parsed.GetValue(Json) is { } json)
        {
            File.WriteAllText(json, CaseJson.Of(results));
        }

        if (parsed.GetValue(Markdown) is { } page)
        {
            var exact = MarkedText.Replace(File.ReadAllText(page.FullName), "cases", CaseMarkdown.Table(results.Where(x => x.Approximations.Count == 0)));
            File.WriteAllText(page.FullName, MarkedText.Replace(exact, "approximations", CaseMarkdown.Approximations(results.Where(x => x.Approximations.Count > 0))));
        }
    }
}
