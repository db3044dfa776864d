using System.Globalization;

namespace Queueing.Domain.Halls.Configuration;

/// <summary>A closed range of numbers.</summary>
internal readonly record struct Limit(double Min, double Max)
{
    public bool Holds(double value) => value >= Min && value <= Max;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"from {Min} to {Max}");
}
