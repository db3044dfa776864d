using System.Diagnostics.CodeAnalysis;

namespace Queueing.Grains.Contracts;

/// <summary>What a grain answers to a command: a value, or a refusal.</summary>
/// <typeparam name="T">The value.</typeparam>
/// <param name="Value">The value; null when refused.</param>
/// <param name="Refusal">The refusal; null when done.</param>
[GenerateSerializer, Alias("queueing.answer`1"), Immutable]
public sealed record Answer<T>([property: Id(0)] T? Value, [property: Id(1)] Refusal? Refusal)
    where T : class
{
    /// <summary>Tells whether the command was done.</summary>
    /// <param name="value">The value when done.</param>
    /// <param name="refusal">The refusal when not.</param>
    /// <returns>True when done.</returns>
    public bool IsDone([NotNullWhen(true)] out T? value, [NotNullWhen(false)] out Refusal? refusal)
    {
        (value, refusal) = (Value, Refusal);
        return refusal is null;
    }

    /// <summary>Wraps a value.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator Answer<T>(T value) => new(value, null);

    /// <summary>Wraps a refusal.</summary>
    /// <param name="refusal">The refusal.</param>
    public static implicit operator Answer<T>(Refusal refusal) => new(null, refusal);
}
