namespace Queueing.Domain.Halls.Configuration;

/// <summary>Something read, with the path of the entry it came from.</summary>
internal readonly record struct Placed<T>(T Value, string Path);
