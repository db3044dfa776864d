using System.Collections.Immutable;
using System.Text.Json;
using Queueing.Domain.Identities;
using Queueing.Gateway.Problems;

namespace Queueing.Gateway.Requests;

/// <summary>The fields of a request's object. Each read names its field; what is wrong is gathered, not thrown.</summary>
internal sealed class BodyFields(JsonElement root)
{
    private const int MaxReason = 200;
    private readonly List<string> known = [];
    private List<(string Path, string Message)>? errors;

    /// <summary>Reads why something is done, in the caller's words.</summary>
    public string? Reason() => Reason(required: false);

    /// <summary>Reads why something is done that is not done without a reason.</summary>
    public string RequiredReason()
    {
        var reason = Reason(required: true);
        if (reason is not null && string.IsNullOrWhiteSpace(reason))
        {
            Refuse("reason", "must say something");
        }

        return reason ?? string.Empty;
    }

    /// <summary>Reads a text as it is; what it must look like is the caller's to say.</summary>
    public string Text(string name, int maxLength)
    {
        if (!TryGet(name, required: true, JsonValueKind.String, "a text", out var value))
        {
            return string.Empty;
        }

        var text = value.GetString()!;
        if (text.Length > maxLength)
        {
            Refuse(name, $"must have at most {maxLength} characters");
        }

        return text;
    }

    /// <summary>Reads a list of texts that may be missing.</summary>
    public ImmutableArray<string> Texts(string name, int most)
    {
        if (!TryGet(name, required: false, JsonValueKind.Array, "an array", out var value))
        {
            return [];
        }

        if (value.GetArrayLength() > most || value.EnumerateArray().Any(x => x.ValueKind is not JsonValueKind.String))
        {
            Refuse(name, $"must have at most {most} entries, all of them texts");
            return [];
        }

        return [.. value.EnumerateArray().Select(x => x.GetString()!)];
    }

    public T? Identity<T>(string name, bool required)
        where T : struct, IIdentity<T> =>
        TryGet(name, required, JsonValueKind.String, "a text", out var value) ? Identity<T>(name, value) : null;

    /// <summary>Reads an identity that must be there, though it may be null.</summary>
    public T? IdentityOrNull<T>(string name)
        where T : struct, IIdentity<T>
    {
        if (IsNull(name))
        {
            known.Add(name);
            return null;
        }

        return Identity<T>(name, required: true);
    }

    public ImmutableArray<T> Identities<T>(string name)
        where T : struct, IIdentity<T>
    {
        if (!TryGet(name, required: true, JsonValueKind.Array, "an array", out var value))
        {
            return [];
        }

        var found = ImmutableArray.CreateBuilder<T>(value.GetArrayLength());
        var index = 0;
        foreach (var item in value.EnumerateArray())
        {
            var path = $"{name}[{index++}]";
            if (item.ValueKind is not JsonValueKind.String)
            {
                Refuse(path, "must be a text");
            }
            else if (Identity<T>(path, item) is { } identity)
            {
                found.Add(identity);
            }
        }

        return found.DrainToImmutable();
    }

    /// <summary>Reads a text that may be missing.</summary>
    public string? OptionalText(string name, int maxLength) =>
        root.TryGetProperty(name, out var value) && value.ValueKind is not JsonValueKind.Null ? Text(name, maxLength) : Skip(name);

    /// <summary>Reads identities that may be missing.</summary>
    public ImmutableArray<string> OptionalIdentities<T>(string name)
        where T : struct, IIdentity<T> =>
        root.TryGetProperty(name, out _) ? [.. Identities<T>(name).Select(x => x.Value)] : [];

    /// <summary>Reads objects, each by its own fields; none when they may be missing and are.</summary>
    public ImmutableArray<T> Objects<T>(string name, int most, Func<BodyFields, T> read, bool required = true)
    {
        if (!TryGet(name, required, JsonValueKind.Array, "an array", out var value))
        {
            return [];
        }

        if (value.GetArrayLength() > most)
        {
            Refuse(name, $"must have at most {most} entries");
            return [];
        }

        var found = ImmutableArray.CreateBuilder<T>(value.GetArrayLength());
        foreach (var (index, item) in value.EnumerateArray().Index())
        {
            var path = $"{name}[{index}]";
            if (item.ValueKind is not JsonValueKind.Object)
            {
                Refuse(path, "must be an object");
                continue;
            }

            var fields = new BodyFields(item);
            found.Add(read(fields));
            fields.Gather();
            fields.errors?.ForEach(error => Refuse($"{path}.{error.Path}", error.Message));
        }

        return found.DrainToImmutable();
    }

    public T? Choice<T>(string name, bool required, params ReadOnlySpan<(string Name, T Value)> choices)
        where T : struct
    {
        if (!TryGet(name, required, JsonValueKind.String, "a text", out var value))
        {
            return null;
        }

        foreach (var choice in choices)
        {
            if (value.ValueEquals(choice.Name))
            {
                return choice.Value;
            }
        }

        Refuse(name, $"must be one of {string.Join(", ", choices.ToArray().Select(x => x.Name))}");
        return null;
    }

    public int? Number(string name, bool required, int low, int high)
    {
        if (!TryGet(name, required, JsonValueKind.Number, "a number", out var value))
        {
            return null;
        }

        if (value.TryGetInt32(out var number) && number >= low && number <= high)
        {
            return number;
        }

        Refuse(name, $"must be a whole number from {low} to {high}");
        return null;
    }

    /// <summary>Reads a number that must be there, though it may be null.</summary>
    public int? NumberOrNull(string name, int low, int high)
    {
        if (IsNull(name))
        {
            known.Add(name);
            return null;
        }

        return Number(name, required: true, low, high);
    }

    /// <summary>Reads a yes or no that may be missing; no by default.</summary>
    public bool Flag(string name)
    {
        known.Add(name);
        if (!root.TryGetProperty(name, out var value) || value.ValueKind is JsonValueKind.Null or JsonValueKind.False)
        {
            return false;
        }

        if (value.ValueKind is not JsonValueKind.True)
        {
            Refuse(name, "must be true or false");
        }

        return value.ValueKind is JsonValueKind.True;
    }

    /// <summary>Reads an instant; without an offset nobody could tell which it is.</summary>
    public DateTimeOffset? Instant(string name, bool required)
    {
        if (!TryGet(name, required, JsonValueKind.String, "a text", out var value))
        {
            return null;
        }

        if (value.TryGetDateTimeOffset(out var instant) && value.GetString() is [.., 'Z'] or [.., '+' or '-', _, _, ':', _, _])
        {
            return instant.ToUniversalTime();
        }

        Refuse(name, "must be a time with its offset, such as 2026-11-23T09:45:00+08:00");
        return null;
    }

    public void Refuse(string path, string message) => (errors ??= []).Add((path, message));

    /// <summary>Adds the properties that nobody asked for, and sums up.</summary>
    /// <returns>The problem, or null when all is well.</returns>
    public Problem? Finish()
    {
        Gather();
        return errors is null ? null : Problem.OfFields(errors);
    }

    private void Gather()
    {
        foreach (var property in root.EnumerateObject())
        {
            if (!known.Contains(property.Name))
            {
                Refuse(Shown(property.Name), "is not a property of this request");
            }
        }
    }

    private string? Reason(bool required)
    {
        if (!TryGet("reason", required, JsonValueKind.String, "a text", out var value))
        {
            return null;
        }

        var text = value.GetString()!;
        if (text.Length > MaxReason || text.Any(char.IsControl))
        {
            Refuse("reason", $"must have at most {MaxReason} characters and no control characters");
        }

        return text;
    }

    private static string Shown(string text) => text.Length <= 64 ? text : text[..64] + "…";

    private T? Identity<T>(string path, JsonElement value)
        where T : struct, IIdentity<T>
    {
        if (T.TryParse(value.GetString(), out var identity))
        {
            return identity;
        }

        Refuse(path, "is not an id of this kind");
        return null;
    }

    private string? Skip(string name)
    {
        known.Add(name);
        return null;
    }

    private bool IsNull(string name) => root.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.Null;

    private bool TryGet(string name, bool required, JsonValueKind kind, string what, out JsonElement value)
    {
        known.Add(name);
        if (!root.TryGetProperty(name, out value) || (!required && value.ValueKind is JsonValueKind.Null))
        {
            if (required)
            {
                Refuse(name, "is required");
            }

            return false;
        }

        if (value.ValueKind == kind)
        {
            return true;
        }

        Refuse(name, $"must be {what}");
        return false;
    }
}
