using System.Text.Json;
using Queueing.Simulator.Runs;

namespace Queueing.Simulator.Cases.Reports;

/// <summary>How the JSON report spells what the code names.</summary>
internal static class JsonNames
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static string Of(Outcome outcome) => JsonNamingPolicy.CamelCase.ConvertName(outcome.ToString());

    /// <summary>JSON has no word for what is not a number.</summary>
    public static double? Number(double value) => double.IsFinite(value) ? value : null;
}
