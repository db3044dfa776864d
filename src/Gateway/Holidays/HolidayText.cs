using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Queueing.Domain.Halls;

namespace Queueing.Gateway.Holidays;

/// <summary>Writes imported days as the two sections that a hall file has for them, one entry a line.</summary>
internal static class HolidayText
{
    public static string Of(ImportedDays days)
    {
        var text = new StringBuilder();
        Section(text, "holidays", days.Holidays.Select(x =>
            $"{{ \"name\": {Name(x.Name)}, \"from\": \"{x.From:yyyy-MM-dd}\", \"to\": \"{x.To:yyyy-MM-dd}\" }}"));
        Section(text, "makeUpWorkdays", days.MakeUpWorkdays.Select(x => $"{{ \"date\": \"{x.Date:yyyy-MM-dd}\", \"like\": \"mon\" }}"));
        return text.ToString();
    }

    private static void Section(StringBuilder text, string name, IEnumerable<string> entries)
    {
        text.Append("  \"").Append(name).Append("\": [\n");
        foreach (var entry in entries)
        {
            text.Append("    ").Append(entry).Append(",\n");
        }

        text.Append("  ],\n");
    }

    private static string Name(LocalizedText name) => $"{{ \"zh\": {Text(name.Zh)}, \"en\": {Text(name.En)} }}";

    private static string Text(string text) => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
