using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Queueing.Gateway.Pages;

/// <summary>Every text of the pages in one language: sections, one for each page and one that all share.</summary>
internal sealed class PageTexts
{
    // Inside a script element only '<' could end it; the default encoder writes it as an escape, and Chinese stays readable.
    private static readonly JsonSerializerOptions Embedded = new() { Encoder = JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All) };
    private readonly JsonObject sections;

    private PageTexts(JsonObject sections) => this.sections = sections;

    /// <summary>Reads what is built in: a file for each section.</summary>
    public static PageTexts Load(string language)
    {
        var folder = $"Texts/{language}/";
        return new PageTexts(new JsonObject(Asset.Names(folder).Select(x =>
            KeyValuePair.Create(Path.GetFileNameWithoutExtension(x), JsonNode.Parse(Asset.Bytes(x))))));
    }

    /// <summary>Gets a text by its section and its key in it: <c>board.waiting</c>.</summary>
    public string this[string name] =>
        name.Split('.') is [var section, var key] && sections[section]?[key] is { } text
            ? text.GetValue<string>()
            : throw new InvalidOperationException($"the pages have no text '{name}'");

    /// <summary>Gives whole sections to a script.</summary>
    public string Sections(IEnumerable<string> names) =>
        new JsonObject(names.Select(x => KeyValuePair.Create<string, JsonNode?>(
            x, (sections[x] ?? throw new InvalidOperationException($"the pages have no section '{x}'")).DeepClone()))).ToJsonString(Embedded);
}
