using System.Globalization;
using Queueing.Simulator.Figures;
using Queueing.Simulator.WhatIf;

namespace Queueing.Simulator.Reports;

/// <summary>Figures as people read them.</summary>
public static class Values
{
    /// <summary>Writes an interval: the mean, and half its width where there is one.</summary>
    /// <param name="value">The interval.</param>
    /// <param name="unit">What it counts.</param>
    /// <param name="withSign">True to write a plus sign before what is above zero.</param>
    /// <returns>The text; shares are written in percent.</returns>
    public static string Format(Interval value, FigureUnit unit, bool withSign = false)
    {
        var scale = unit == FigureUnit.Share ? 100 : 1;
        var size = Math.Max(Math.Abs(value.Mean), double.IsFinite(value.HalfWidth) ? value.HalfWidth : 0) * scale;
        var format = size >= 1000 ? "0" : size >= 10 ? "0.0" : "0.00";
        var mean = (value.Mean * scale).ToString(format, CultureInfo.InvariantCulture);
        var sign = withSign && value.Mean > 0 ? "+" : string.Empty;
        var width = double.IsFinite(value.HalfWidth) ? $" ± {(value.HalfWidth * scale).ToString(format, CultureInfo.InvariantCulture)}" : string.Empty;
        return $"{sign}{mean}{width}{(unit == FigureUnit.Share ? " %" : string.Empty)}";
    }
}
