namespace Queueing.Simulator.WhatIf;

/// <summary>What a difference from the first variant says.</summary>
public enum Verdict
{
    /// <summary>Nothing: it may be chance, or it judges nothing.</summary>
    Open,

    /// <summary>The variant is better.</summary>
    Better,

    /// <summary>The variant is worse.</summary>
    Worse,
}
