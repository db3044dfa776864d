namespace Queueing.Simulator.WhatIf;

/// <summary>What a figure counts.</summary>
public enum FigureUnit
{
    /// <summary>Minutes of hall time.</summary>
    Minutes,

    /// <summary>A share of a whole.</summary>
    Share,

    /// <summary>Hours of a window with somebody sitting there.</summary>
    Hours,

    /// <summary>Things or people a day.</summary>
    Count,
}
