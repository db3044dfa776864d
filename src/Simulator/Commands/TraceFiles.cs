using System.Collections.Immutable;
using Queueing.Simulator.Traces;

namespace Queueing.Simulator.Commands;

/// <summary>Opens the traces that a command line names.</summary>
internal static class TraceFiles
{
    /// <summary>Reads one; every fault goes to the list, with the file's name.</summary>
    /// <returns>The rows; none without a file, or when there are faults.</returns>
    public static ImmutableArray<TraceRow> Read(FileInfo? trace, List<string> faults)
    {
        if (trace is null)
        {
            return [];
        }

        using var text = trace.OpenText();
        var read = TraceFile.Read(text);
        faults.AddRange(read.Errors.Select(x => $"{trace.Name}: {x}"));
        return read.Rows;
    }
}
