using System.Text;
using System.Text.Json.Nodes;

namespace Queueing.Gateway.Tests.Fuzz;

/// <summary>Breaks valid requests at random, the same way for the same seed.</summary>
public sealed class RequestMutator(int seed)
{
    private static readonly string[] BadIds =
        ["", "UPPER", "a_b", "-a", "a-", "%FF", "a%20b", "%E5%8F%B7", "..%2F..", "0", "null", "nowhere", "w99", "t0", "t99999", "20261123.general.0",
         "99999999.general.1", "20261123.general.99999999999", "20261123.nowhere.1", "18000101.general.1", new string('x', 300), "a'--", "%7B%7D"];

    private static readonly string[] BadTokens = ["", "x", "a.b.c", "....", "ticket-token", new string('y', 5000), "eyJhbGciOiJub25lIn0.e30."];
    private static readonly string[] BadKeys = ["", "with space", new string('k', 81), "tab\tkey"];
    private readonly Random random = new(seed);

    /// <summary>Breaks a request in one way.</summary>
    public MutatedRequest Next(ValidRequest valid)
    {
        var plain = new MutatedRequest(
            string.Empty,
            valid.Method,
            valid.Path,
            valid.Token,
            valid.Body is null ? null : Encoding.UTF8.GetBytes(valid.Body),
            valid.Body is null ? null : "application/json",
            null,
            MayBeValid: true);
        return valid.Body is null || random.Next(3) == 0 ? BreakOutside(plain) : BreakBody(plain, valid.Body);
    }

    private MutatedRequest BreakOutside(MutatedRequest request) => random.Next(5) switch
    {
        0 => request with { What = "token", Token = Pick(BadTokens), MayBeValid = request.Token is null },
        1 => request with { What = "no token", Token = null },
        2 => request with { What = "key", Key = Pick(BadKeys) },
        3 => request with { What = "method", Method = Pick("GET", "PUT", "POST", "DELETE", "PATCH", "OPTIONS") },
        _ => request with { What = "path", Path = BreakPath(request.Path) },
    };

    private string BreakPath(string path)
    {
        var parts = path.Split('/');
        parts[random.Next(Math.Min(4, parts.Length - 1), parts.Length)] = Pick(BadIds);
        return string.Join('/', parts);
    }

    private MutatedRequest BreakBody(MutatedRequest request, string body) => random.Next(12) switch
    {
        0 => request with { What = "flipped bytes", Body = Flip(request.Body!) },
        1 => request with { What = "cut short", Body = request.Body![..random.Next(1, request.Body!.Length)], MayBeValid = false },
        2 => request with { What = "invalid UTF-8", Body = Insert(request.Body!, [0xC3, 0x28, 0xFF]), MayBeValid = false },
        3 => request with { What = "oversize", Body = Encoding.UTF8.GetBytes(new string(' ', random.Next(16_385, 30_000)) + body), MayBeValid = false },
        4 => request with { What = "media type", ContentType = Pick("text/plain", "application/xml", "multipart/form-data", null!) },
        5 => request with { What = "deep", Body = Encoding.UTF8.GetBytes(new string('[', 200) + new string(']', 200)), MayBeValid = false },
        6 => request with { What = "noise", Body = Noise() },
        7 => Edit(request, "field dropped", Drop),
        8 => Edit(request, "field added", x => x[Pick("x", "services2", "__proto__", "号", "callid")] = 1),
        9 => request with { What = "half a character", Body = Encoding.UTF8.GetBytes(body.Replace("\":", "\\ud800\":", StringComparison.Ordinal)), MayBeValid = body == "{}" },
        10 => request with { What = "named twice", Body = Encoding.UTF8.GetBytes(Twice(body)), MayBeValid = body == "{}" },
        _ => Edit(request, "field retyped", Retype),
    };

    private MutatedRequest Edit(MutatedRequest request, string what, Action<JsonObject> edit)
    {
        var body = JsonNode.Parse(request.Body!)!.AsObject();
        edit(body);
        return request with { What = what, Body = Encoding.UTF8.GetBytes(body.ToJsonString()) };
    }

    private void Drop(JsonObject body)
    {
        if (body.Count > 0)
        {
            body.RemoveAt(random.Next(body.Count));
        }
    }

    private void Retype(JsonObject body)
    {
        if (body.Count == 0)
        {
            body["x"] = 1;
            return;
        }

        body[body.GetAt(random.Next(body.Count)).Key] = random.Next(9) switch
        {
            0 => null,
            1 => random.Next(),
            2 => -1.5,
            3 => true,
            4 => new JsonArray(1, null, "a"),
            5 => new JsonObject { ["a"] = new JsonArray() },
            6 => string.Empty,
            7 => new string('长', 500),
            _ => JsonNode.Parse("1e400"),
        };
    }

    private static string Twice(string body) => body.Length > 2 ? $"{body[..^1]},{body[1..]}" : body;

    private byte[] Flip(byte[] body)
    {
        var changed = (byte[])body.Clone();
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            changed[random.Next(changed.Length)] ^= (byte)(1 << random.Next(8));
        }

        return changed;
    }

    private byte[] Insert(byte[] body, byte[] what)
    {
        var at = random.Next(body.Length);
        return [.. body[..at], .. what, .. body[at..]];
    }

    private byte[] Noise()
    {
        var bytes = new byte[random.Next(1, 200)];
        random.NextBytes(bytes);
        return bytes;
    }

    private T Pick<T>(params ReadOnlySpan<T> from) => from[random.Next(from.Length)];
}
