using System.Globalization;
using Queueing.Grains.Journaling;
using Queueing.Journal.Sqlite;
using static Queueing.Journal.Tests.Sample;

namespace Queueing.Journal.Tests.Crash;

/// <summary>The process that the crash tests kill: it appends without end and says what was acknowledged.</summary>
/// <remarks>
/// Each of its appenders owns a queue and a window, and appends to both in one set with one operation. A line
/// <c>appender version</c> says that the set that took both to that version was acknowledged.
/// </remarks>
internal static class AppendingProcess
{
    public const string Argument = "--append-until-killed";
    public const int Appenders = 24;

    public static StreamId QueueOf(int appender) => Queue($"q{appender}");

    public static StreamId WindowOf(int appender) => Window($"w{appender}");

    public static string KeyOf(int appender, long version) => string.Create(CultureInfo.InvariantCulture, $"{appender}-{version}");

    public static async Task<int> RunAsync(string path)
    {
        await using var journal = SqliteJournal.Open(new SqliteJournalOptions(path));
        await Task.WhenAll(Enumerable.Range(0, Appenders).Select(appender => Task.Run(() => AppendAsync(journal, appender))));
        return 0;
    }

    private static async Task AppendAsync(SqliteJournal journal, int appender)
    {
        for (var version = (await journal.ReadAsync(QueueOf(appender))).Count + 1L; ; version++)
        {
            var key = KeyOf(appender, version);
            var set = Set(Append(QueueOf(appender), version - 1, key), Append(WindowOf(appender), version - 1, key))
                .With(Operation(key, QueueOf(appender)));
            await journal.CommitAsync(set);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{appender} {version}"));
        }
    }
}
