namespace Queueing.Gateway.Halls;

/// <summary>A service item and the queue that handles it.</summary>
internal sealed record ServiceAnswer(string Service, TextAnswer Name, string Department, string Queue);
