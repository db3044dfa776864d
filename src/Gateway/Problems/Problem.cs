using System.Text.Json.Serialization;
using Queueing.Gateway.Requests;
using Queueing.Grains.Contracts;

namespace Queueing.Gateway.Problems;

/// <summary>What a refused request is answered with (RFC 9457).</summary>
/// <param name="Type">Names the kind, <c>urn:queueing:problem:</c> and the code.</param>
/// <param name="Title">The kind in words.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Detail">What was wrong this time.</param>
/// <param name="Code">The kind, for programs.</param>
internal sealed record Problem(string Type, string Title, int Status, string Detail, string Code)
{
    /// <summary>Gets the first field at fault, as a path.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Field { get; init; }

    /// <summary>Gets the present state where that is the reason.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? State { get; init; }

    /// <summary>Gets from when a number that was refused is given out, in hall time.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? NextDraw { get; init; }

    /// <summary>Gets every field at fault with what is wrong with it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, string[]>? Errors { get; init; }

    /// <summary>Gets after how many seconds it is worth asking again, where that may help.</summary>
    [JsonIgnore]
    public int RetryAfterSeconds { get; init; } = 1;

    public static Problem Of(ProblemKind kind, string detail) =>
        new($"urn:queueing:problem:{kind.Code}", kind.Title, kind.Status, detail, kind.Code);

    public static Problem OfField(ProblemKind kind, string field, string message) => Of(kind, $"{field}: {message}") with
    {
        Field = field,
        Errors = new Dictionary<string, string[]>(StringComparer.Ordinal) { [field] = [message] },
    };

    /// <summary>Tells everything that is wrong with a request's fields; there is at least one error.</summary>
    public static Problem OfFields(IReadOnlyList<(string Path, string Message)> errors, ProblemKind? kind = null)
    {
        var byField = errors
            .GroupBy(x => x.Path, StringComparer.Ordinal)
            .ToDictionary(x => x.Key, x => x.Select(y => y.Message).ToArray(), StringComparer.Ordinal);
        return Of(kind ?? ProblemKind.Invalid, $"{errors[0].Path} {errors[0].Message}.") with { Field = errors[0].Path, Errors = byField };
    }

    public static Problem Of(Refusal refusal)
    {
        var problem = refusal.Field is { } field
            ? OfField(ProblemKind.Of(refusal.Code), field, refusal.Detail) with { Detail = refusal.Detail }
            : Of(ProblemKind.Of(refusal.Code), refusal.Detail);
        return problem with { State = refusal.State is { } state ? StateName.Of(state) : null, NextDraw = refusal.NextDraw };
    }
}
