using Queueing.Gateway.Halls;

namespace Queueing.Gateway.Board;

/// <summary>The name of a queue.</summary>
/// <param name="Id">The queue.</param>
/// <param name="Name">Its name.</param>
internal sealed record SignAnswer(string Id, TextAnswer Name);
