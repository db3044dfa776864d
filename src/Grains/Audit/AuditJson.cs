using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Queueing.Grains.Audit;

[JsonSerializable(typeof(JsonObject))]
internal sealed partial class AuditJson : JsonSerializerContext;
