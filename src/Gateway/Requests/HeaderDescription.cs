namespace Queueing.Gateway.Requests;

/// <summary>Says which header an answer of a status carries.</summary>
internal sealed record HeaderDescription(int Status, string Name, string Description, string Example);
