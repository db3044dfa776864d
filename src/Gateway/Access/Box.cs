namespace Queueing.Gateway.Access;

/// <summary>Carries a value that may be null, or is a struct, where only an object can go.</summary>
internal sealed record Box<T>(T Value);
