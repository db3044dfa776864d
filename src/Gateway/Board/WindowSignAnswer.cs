using Queueing.Gateway.Halls;

namespace Queueing.Gateway.Board;

/// <summary>The name of a window and where it is.</summary>
/// <param name="Id">The window.</param>
/// <param name="Name">Its name.</param>
/// <param name="Zone">Its zone.</param>
internal sealed record WindowSignAnswer(string Id, TextAnswer Name, string Zone);
