using Queueing.Gateway.Halls;

namespace Queueing.Gateway.Board;

/// <summary>The name of a queue or a window.</summary>
/// <param name="Id">The queue or the window.</param>
/// <param name="Name">Its name.</param>
internal sealed record SignAnswer(string Id, TextAnswer Name);
