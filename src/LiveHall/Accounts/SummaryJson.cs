using System.Text.Json;
using System.Text.Json.Serialization;

namespace Queueing.LiveHall.Accounts;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, WriteIndented = true)]
[JsonSerializable(typeof(LiveHallSummary))]
internal sealed partial class SummaryJson : JsonSerializerContext;
