namespace Queueing.Simulator.WhatIf;

/// <summary>Whose days are simulated.</summary>
public abstract record DaySource
{
    /// <summary>Gets the number of days.</summary>
    public abstract int Count { get; }

    /// <summary>Gets the business date of a day.</summary>
    /// <param name="day">The day's place.</param>
    /// <returns>The date, which says which sessions are held.</returns>
    public abstract DateOnly DateOf(int day);
}
