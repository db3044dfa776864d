namespace Queueing.Simulator.Traces;

/// <summary>The synthetic trace that comes with the project, so that a clean clone has one.</summary>
public static class SyntheticTrace
{
    /// <summary>The seed of the committed file <c>samples/bank-day.csv</c>.</summary>
    public const ulong CommittedSeed = 19990801;

    /// <summary>Writes a synthetic day in the bank files' format; the same seed writes the same bytes.</summary>
    /// <param name="output">Takes the file, with line feeds.</param>
    /// <param name="seed">The seed.</param>
    public static void Write(TextWriter output, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(output);
        new TraceMaker(seed).Write(output);
    }
}
