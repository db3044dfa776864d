using System.Globalization;

namespace Queueing.Simulator.Cases;

/// <summary>What a figure is of.</summary>
/// <param name="Of">A class, a pool, or <see cref="Total"/>.</param>
/// <param name="Figure">Which figure, as in <see cref="FigureNames"/>.</param>
/// <param name="Time">The time t of a share that waited longer than t.</param>
public readonly record struct FigureName(string Of, string Figure, double? Time = null)
{
    /// <summary>All classes, or all pools.</summary>
    public const string Total = "total";

    /// <summary>Gets the figure with its time.</summary>
    public string Label => Time is { } time ? string.Create(CultureInfo.InvariantCulture, $"{Figure} {time}") : Figure;
}
