namespace Queueing.Journal.Sqlite;

/// <summary>A stream as the database knows it, or would know it: a head of 0 says that it has no row yet.</summary>
internal readonly record struct StreamRow(long Id, ulong Hash, long Head);
