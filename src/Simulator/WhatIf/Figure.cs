using System.Collections.Immutable;

namespace Queueing.Simulator.WhatIf;

/// <summary>A figure that variants are compared by.</summary>
/// <param name="Key">Its name in results.</param>
/// <param name="Unit">What it counts.</param>
/// <param name="Better">Which way is good.</param>
/// <param name="Of">Reads it.</param>
public sealed record Figure(string Key, FigureUnit Unit, Direction Better, Func<CaseResult, double> Of)
{
    /// <summary>Gets the figure that staffing is weighed against.</summary>
    public static Figure P95Wait { get; } = new("p95Wait", FigureUnit.Minutes, Direction.Lower, x => x.Figures.P95Wait);

    /// <summary>Gets what staffing costs.</summary>
    public static Figure StaffHours { get; } = new("staffHours", FigureUnit.Hours, Direction.Lower, x => x.Figures.StaffHours);

    /// <summary>Gets the unevenness of work.</summary>
    public static Figure Disparity { get; } = new("disparity", FigureUnit.Share, Direction.Lower, x => x.Figures.Disparity);

    /// <summary>Gets the share served away from the window's own queues.</summary>
    public static Figure AwayShare { get; } = new("awayShare", FigureUnit.Share, Direction.Neither, x => x.Figures.AwayShare);

    /// <summary>Gets the share served by windows on tidal duty.</summary>
    public static Figure TidalShare { get; } = new("tidalShare", FigureUnit.Share, Direction.Neither, x => x.Figures.TidalShare);

    /// <summary>Gets the share served by windows on tidal duty, over the queues of universal windows only.</summary>
    public static Figure UniversalShare { get; } = new("universalShare", FigureUnit.Share, Direction.Neither, x => x.Figures.UniversalShare);

    /// <summary>Gets all figures in the order in which they are shown.</summary>
    public static ImmutableArray<Figure> All { get; } =
    [
        P95Wait,
        new("meanWait", FigureUnit.Minutes, Direction.Lower, x => x.Figures.MeanWait),
        new("medianWait", FigureUnit.Minutes, Direction.Lower, x => x.Figures.MedianWait),
        new("lateShare", FigureUnit.Share, Direction.Lower, x => x.Figures.LateShare),
        Disparity,
        new("busyRate", FigureUnit.Share, Direction.Neither, x => x.Figures.BusyRate),
        AwayShare,
        TidalShare,
        UniversalShare,
        StaffHours,
        new("toggles", FigureUnit.Count, Direction.Lower, x => x.Figures.Toggles),
        new("reopenings", FigureUnit.Count, Direction.Lower, x => x.Figures.Reopenings),
        new("alerts", FigureUnit.Count, Direction.Lower, x => x.Figures.Alerts),
        new("visitors", FigureUnit.Count, Direction.Neither, x => x.Figures.Visitors),
        new("left", FigureUnit.Count, Direction.Lower, x => x.Figures.Left),
        new("turnedAway", FigureUnit.Count, Direction.Lower, x => x.TurnedAway),
    ];
}
