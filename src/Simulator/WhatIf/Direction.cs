namespace Queueing.Simulator.WhatIf;

/// <summary>Which way a figure is good.</summary>
public enum Direction
{
    /// <summary>Less is better.</summary>
    Lower,

    /// <summary>It describes, and does not judge.</summary>
    Neither,
}
