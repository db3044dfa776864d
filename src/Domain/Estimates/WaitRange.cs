using System.Text.Json.Serialization;

namespace Queueing.Domain.Estimates;

/// <summary>A published wait: a range that the true wait falls into about four times in five.</summary>
/// <param name="Low">The 10th percentile; not negative.</param>
/// <param name="High">The 90th percentile; not below <paramref name="Low"/>.</param>
/// <param name="Expected">The wait expected, within the range; null in what was recorded before waits were learned.</param>
public readonly record struct WaitRange(
    TimeSpan Low,
    TimeSpan High,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] TimeSpan? Expected = null);
