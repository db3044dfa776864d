using System.Text;
using Queueing.Grains.Journaling;
using Queueing.Grains.Privacy;
using Queueing.Journal.Sqlite;
using Queueing.Journal.Tests.Sqlite;
using static Queueing.Journal.Tests.Sample;

namespace Queueing.Journal.Tests.Conformance;

public sealed class SqlitePrivateTextsTests : PrivateTextsConformance
{
    private readonly DatabaseFile _file = new();
    private readonly SqlitePrivateTexts _texts;

    public SqlitePrivateTextsTests() => _texts = SqlitePrivateTexts.Open(_file.Path);

    protected override IPrivateTexts Texts => _texts;

    public override void Dispose()
    {
        _texts.Dispose();
        _file.Dispose();
    }

    [Fact]
    public async Task What_was_set_is_there_after_reopening_and_a_second_process_is_refused()
    {
        await Texts.SetAsync(Hall, "k", "t");
        Should.Throw<JournalUnavailableException>(() => SqlitePrivateTexts.Open(_file.Path)).Message.ShouldContain("another process");
        _texts.Dispose();
        await Should.ThrowAsync<JournalUnavailableException>(async () => await _texts.FindAsync(Hall, "k"));
        using var reopened = SqlitePrivateTexts.Open(_file.Path);
        (await reopened.FindAsync(Hall, "k")).ShouldBe("t");
    }

    [Fact]
    public async Task No_byte_of_a_deleted_or_replaced_text_is_left_in_any_file()
    {
        const string deleted = "a secret that was deleted";
        const string replaced = "a secret that was replaced";
        await Texts.SetAsync(Hall, "a", deleted);
        await Texts.SetAsync(Hall, "b", replaced);
        Stored(deleted).ShouldBeTrue("else this test sees nothing");
        await Texts.DeleteAsync(Hall, ["a"]);
        await Texts.SetAsync(Hall, "b", "another");
        Stored(deleted).ShouldBeFalse();
        Stored(replaced).ShouldBeFalse();
    }

    [Fact]
    public void A_newer_database_is_refused_and_left_alone()
    {
        _texts.Dispose();
        _file.Tamper("PRAGMA user_version = 2");
        Should.Throw<JournalUnavailableException>(() => SqlitePrivateTexts.Open(_file.Path)).Message.ShouldContain("written by a newer program");
    }

    private bool Stored(string text) => Directory.GetFiles(Path.GetDirectoryName(_file.Path)!, "journal.db*")
        .Where(file => !file.EndsWith(".lock", StringComparison.Ordinal))
        .Any(file => Read(file).AsSpan().IndexOf(Encoding.BigEndianUnicode.GetBytes(text)) >= 0);

    private static byte[] Read(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }
}
