using Queueing.Gateway.Speech;

namespace Queueing.Gateway.Tests.Speech;

/// <summary>A hall's own recordings, joined piece by piece.</summary>
public sealed class RecordingsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("queueing-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void An_announcement_is_the_pieces_one_after_the_other()
    {
        Record("number", "A", "0", "2", "3", "to", "w20");
        var spoken = Recordings().Speak("small", "zh", "A023", "w20").ShouldNotBeNull();
        Pieces.Told(spoken).ShouldBe("number|A|0|2|3|to|w20|");
        var read = Wave.Parse(spoken.ToBytes()).ShouldNotBeNull();
        read.Samples.ToArray().ShouldBe(spoken.Samples.ToArray());
    }

    [Fact]
    public void One_missing_piece_or_one_of_another_format_leaves_it_to_the_speech_program()
    {
        Record("number", "A", "0", "2", "to", "w20");
        Recordings().Speak("small", "zh", "A023", "w20").ShouldBeNull();
        Record("3");
        Recordings().Speak("small", "zh", "A023", "w20").ShouldNotBeNull();
        File.WriteAllBytes(Piece("3"), Wave.Chime.ToBytes());
        Recordings().Speak("small", "zh", "A023", "w20").ShouldBeNull();
        File.WriteAllText(Piece("3"), "not a sound");
        Recordings().Speak("small", "zh", "A023", "w20").ShouldBeNull();
    }

    [Fact]
    public void What_stands_on_a_paper_never_names_a_file()
    {
        Record("number", "to", "w20");
        Recordings().Speak("small", "zh", "../7", "w20").ShouldBeNull();
        new Recordings(new GatewayOptions(folder, "http://127.0.0.1:0")).Speak("small", "zh", "A001", "w20").ShouldBeNull("no folder was given");
    }

    [Fact]
    public void What_was_read_is_kept_until_its_file_is_another()
    {
        Record("number", "A", "1", "to", "w20");
        var recordings = Recordings();
        Pieces.Told(recordings.Speak("small", "zh", "A1", "w20").ShouldNotBeNull()).ShouldBe("number|A|1|to|w20|");
        var written = File.GetLastWriteTimeUtc(Piece("A"));
        File.Copy(Piece("1"), Piece("A"), overwrite: true);
        File.SetLastWriteTimeUtc(Piece("A"), written);
        Pieces.Told(recordings.Speak("small", "zh", "A1", "w20").ShouldNotBeNull()).ShouldBe("number|A|1|to|w20|", "it is not read again for each board");
        File.SetLastWriteTimeUtc(Piece("A"), written.AddSeconds(1));
        Pieces.Told(recordings.Speak("small", "zh", "A1", "w20").ShouldNotBeNull()).ShouldBe("number|1|1|to|w20|");
    }

    private Recordings Recordings() => new(new GatewayOptions(folder, "http://127.0.0.1:0") { VoiceDirectory = folder });

    private string Piece(string name) => Path.Combine(folder, "small", "zh", name + ".wav");

    private void Record(params string[] names) => Pieces.Record(folder, "small", "zh", names);
}
