using System.Diagnostics.CodeAnalysis;
using Queueing.Gateway.Problems;

namespace Queueing.Gateway.Requests;

/// <summary>What was read from a request: a value, or what is wrong with it.</summary>
internal readonly record struct Parsed<T>(T? Value, Problem? Problem)
    where T : class
{
    public static implicit operator Parsed<T>(T value) => new(value, null);

    public static implicit operator Parsed<T>(Problem problem) => new(null, problem);

    public bool IsRead([NotNullWhen(true)] out T? value, [NotNullWhen(false)] out Problem? problem)
    {
        (value, problem) = (Value, Problem);
        return problem is null;
    }
}
