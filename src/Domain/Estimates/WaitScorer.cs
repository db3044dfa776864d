namespace Queueing.Domain.Estimates;

/// <summary>Scores published waits against what happened. Not thread-safe.</summary>
public sealed class WaitScorer
{
    private int samples;
    private int within;
    private int above;
    private double waits;
    private double absolute;
    private double squared;
    private double signed;

    /// <summary>Gets the score so far; zeros before the first.</summary>
    public WaitScore Score => samples == 0
        ? default
        : new WaitScore(
            samples,
            waits / samples,
            absolute / samples,
            squared / samples,
            signed / samples,
            (double)within / samples,
            (double)above / samples);

    /// <summary>Counts a wait.</summary>
    /// <param name="expected">What was expected, in seconds.</param>
    /// <param name="low">The range's lower end, in seconds.</param>
    /// <param name="high">The range's upper end, in seconds.</param>
    /// <param name="wait">What it was, in seconds.</param>
    public void Add(double expected, double low, double high, double wait)
    {
        var error = expected - wait;
        samples++;
        waits += wait;
        absolute += Math.Abs(error);
        squared += error * error;
        signed += error;
        within += wait >= low && wait <= high ? 1 : 0;
        above += wait > high ? 1 : 0;
    }
}
