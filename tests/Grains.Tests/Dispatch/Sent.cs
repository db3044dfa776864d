namespace Queueing.Grains.Tests.Dispatch;

/// <summary>A call that a grain made to another.</summary>
public sealed record Sent(string To, string Method, object? Argument);
