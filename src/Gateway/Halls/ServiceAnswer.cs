namespace Queueing.Gateway.Halls;

/// <summary>A service item and the queue that handles it.</summary>
/// <param name="Service">The item's id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Department">Its department.</param>
/// <param name="Queue">The queue its tickets wait in.</param>
internal sealed record ServiceAnswer(string Service, TextAnswer Name, string Department, string Queue);
