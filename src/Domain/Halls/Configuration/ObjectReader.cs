using System.Text.Json;

namespace Queueing.Domain.Halls.Configuration;

/// <summary>Reads one JSON object strictly: every property is asked for once, and what nobody asked for is a fault.</summary>
internal sealed class ObjectReader
{
    private readonly Dictionary<string, JsonElement> properties = new(StringComparer.Ordinal);
    private readonly List<string> order = [];
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);

    private ObjectReader(string path, ErrorList errors)
    {
        Path = path;
        Errors = errors;
    }

    public string Path { get; }

    public ErrorList Errors { get; }

    /// <summary>Opens an object, lets it be read, and reports the properties that were not.</summary>
    public static void Read(JsonElement element, string path, ErrorList errors, Action<ObjectReader> read)
    {
        if (element.ValueKind is not JsonValueKind.Object)
        {
            errors.Add(path.Length == 0 ? ConfigurationError.Root : path, "expected an object");
            return;
        }

        var reader = new ObjectReader(path, errors);
        reader.Load(element);
        read(reader);
        reader.ReportUnknown();
    }

    public string PathOf(string name) => Path.Length == 0 ? name : $"{Path}.{name}";

    public bool Has(string name) => properties.ContainsKey(name);

    public JsonElement? Optional(string name)
    {
        asked.Add(name);
        return properties.TryGetValue(name, out var element) ? element : null;
    }

    public JsonElement? Required(string name)
    {
        var element = Optional(name);
        if (element is null)
        {
            Errors.Add(PathOf(name), "is required");
        }

        return element;
    }

    /// <summary>Gets the property names in the file's order and takes all of them as asked for.</summary>
    public IReadOnlyList<string> TakeNames()
    {
        asked.UnionWith(order);
        return order;
    }

    private void Load(JsonElement element)
    {
        foreach (var property in element.EnumerateObject())
        {
            if (JsonText.NameOf(property) is not { } name)
            {
                Errors.Add(Path.Length == 0 ? ConfigurationError.Root : Path, "a property's name is not valid Unicode");
            }
            else if (properties.TryAdd(name, property.Value))
            {
                order.Add(name);
            }
            else
            {
                Errors.Add(PathOf(name), "is given twice");
            }
        }
    }

    private void ReportUnknown()
    {
        foreach (var name in order)
        {
            if (!asked.Contains(name))
            {
                Errors.Add(PathOf(name), "is not a known property");
            }
        }
    }
}
