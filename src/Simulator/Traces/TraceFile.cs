using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;

namespace Queueing.Simulator.Traces;

/// <summary>Reads a trace in the bank files' format and lists every error with its line and column.</summary>
public sealed class TraceFile
{
    /// <summary>The header every trace begins with, in any order.</summary>
    public const string Header = "arrival_seconds,service,priority,observed_wait_seconds,service_seconds,server,outcome";

    // Two days: a trace of one day may run past midnight, not through a second night.
    private const int MaxSeconds = 2 * 86_400;
    private static readonly string[] Columns = Header.Split(',');
    private readonly ImmutableArray<TraceRow>.Builder rows = ImmutableArray.CreateBuilder<TraceRow>();
    private readonly ImmutableArray<TraceError>.Builder errors = ImmutableArray.CreateBuilder<TraceError>();
    private readonly CsvReader csv;
    private int line;

    private TraceFile(CsvReader csv) => this.csv = csv;

    /// <summary>Reads a trace whole.</summary>
    /// <param name="text">The file's text; left open.</param>
    /// <returns>Its rows, or all that is wrong with it.</returns>
    public static TraceReadResult Read(TextReader text)
    {
        var options = new CsvReaderOptions { Separator = ',', TrackLineNumbers = true };
        using var reader = CsvReader.Create(text, options, leaveOpen: true);
        return new TraceFile(reader).All();
    }

    private TraceReadResult All()
    {
        csv.ReadHeader();
        if (csv.Headers.Count == 0)
        {
            errors.Add(new TraceError(1, Columns[0], $"the file is empty; expected the header {Header}"));
            return Result();
        }

        foreach (var column in Columns.Except(csv.Headers, StringComparer.Ordinal))
        {
            errors.Add(new TraceError(1, column, "the header has no such column"));
        }

        // Without its columns every row would only repeat the header's fault.
        while (!errors.Any(x => x.Line == 1) && csv.Read())
        {
            Row();
        }

        return Result();
    }

    private TraceReadResult Result() => new(errors.Count > 0 ? [] : rows.ToImmutable(), errors.ToImmutable());

    private void Row()
    {
        line = (int)csv.LineNumber;
        var before = errors.Count;
        if (csv.FieldCount != csv.Headers.Count)
        {
            Fault(Columns[^1], $"expected {csv.Headers.Count} fields, found {csv.FieldCount}");
            return;
        }

        var outcome = Text("outcome");
        if (outcome is not ("served" or "left"))
        {
            Fault("outcome", $"expected served or left, found '{outcome}'");
        }

        var left = outcome == "left";
        var arrival = Whole("arrival_seconds", MaxSeconds);
        var service = Text("service");
        if (service.Length is 0 or > 32)
        {
            Fault("service", "expected a code of 1 to 32 characters");
        }

        var priority = Whole("priority", 9);
        var wait = Whole("observed_wait_seconds", 86_400);
        int? served = left && Text("service_seconds").Length == 0 ? null : Whole("service_seconds", 86_400);
        var server = Text("server") is { Length: > 0 } name ? name : null;
        if (errors.Count == before)
        {
            rows.Add(new TraceRow(line, arrival, service, priority, wait, left ? null : served, server, left));
        }
    }

    private int Whole(string column, int max)
    {
        var text = Text(column);
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value <= max)
        {
            return value;
        }

        Fault(column, $"expected a whole number from 0 to {max}, found '{text}'");
        return 0;
    }

    private string Text(string column) => csv.GetString(column).Trim();

    private void Fault(string column, string message) => errors.Add(new TraceError(line, column, message));
}
