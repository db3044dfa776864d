namespace Queueing.Gateway.Halls;

/// <summary>A hall in the list, each after the hall above it.</summary>
/// <param name="Hall">The hall.</param>
/// <param name="Name">Its name.</param>
/// <param name="Parent">The hall above it, or null.</param>
internal sealed record HallListItem(string Hall, TextAnswer Name, string? Parent);
