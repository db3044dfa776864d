using System.Text;
using System.Text.Json;

namespace Queueing.Gateway.Configuration;

/// <summary>Finds the line of a JSON text on which a path begins: the reader of hall files knows paths alone.</summary>
internal sealed class TextLines
{
    private static readonly JsonReaderOptions Commented = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
    private readonly Dictionary<string, int> lines = new(StringComparer.Ordinal);
    private int? broken;

    private TextLines()
    {
    }

    public static TextLines Of(string text)
    {
        var found = new TextLines();
        try
        {
            found.Walk(Encoding.UTF8.GetBytes(text));
        }
        catch (JsonException fault)
        {
            found.broken = (int)(fault.LineNumber ?? 0) + 1;
        }

        return found;
    }

    /// <summary>Gets the line of a path, or of the nearest that holds it; where the text is no JSON, the line where that shows.</summary>
    public int? LineOf(string path) => path.Length switch
    {
        0 => null,
        _ when path == "$" => broken,
        _ when lines.TryGetValue(path, out var line) => line,
        _ => LineOf(path[..Math.Max(0, path.LastIndexOfAny(['.', '[']))]),
    };

    private void Walk(ReadOnlySpan<byte> text)
    {
        var reader = new Utf8JsonReader(text, Commented);
        var holders = new Stack<(string Path, int Next)>();
        var (name, line, counted) = (string.Empty, 1, 0);
        while (reader.Read())
        {
            var begins = (int)reader.TokenStartIndex;
            line += text[counted..begins].Count((byte)'\n');
            counted = begins;
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    name = reader.GetString()!;
                    lines.TryAdd(Join(holders.Peek().Path, name), line);
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    holders.Pop();
                    break;
                default:
                    Enter(holders, reader.TokenType, name, line);
                    break;
            }
        }
    }

    /// <summary>A value begins: the next of a list, or the one that was just named.</summary>
    private void Enter(Stack<(string Path, int Next)> holders, JsonTokenType type, string name, int line)
    {
        var path = string.Empty;
        if (holders.TryPop(out var holder))
        {
            path = holder.Next < 0 ? Join(holder.Path, name) : $"{holder.Path}[{holder.Next}]";
            holders.Push(holder with { Next = holder.Next < 0 ? -1 : holder.Next + 1 });
            lines.TryAdd(path, line);
        }

        if (type is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            holders.Push((path, type is JsonTokenType.StartArray ? 0 : -1));
        }
    }

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";
}
