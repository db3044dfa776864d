namespace Queueing.Gateway.Halls;

/// <summary>A hall in the list.</summary>
internal sealed record HallListItem(string Hall, TextAnswer Name);
