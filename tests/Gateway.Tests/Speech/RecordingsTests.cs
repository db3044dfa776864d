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
        System.Text.Encoding.ASCII.GetString(spoken.Samples.Span).ShouldBe("number|A|0|2|3|to|w20|");
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

    private Recordings Recordings() => new(new GatewayOptions(folder, "http://127.0.0.1:0") { VoiceDirectory = folder });

    private string Piece(string name) => Path.Combine(folder, "small", "zh", name + ".wav");

    // A format that no sound has, so that only its own kind can be joined with it; the samples tell which piece it is.
    private void Record(params string[] names)
    {
        Directory.CreateDirectory(Path.Combine(folder, "small", "zh"));
        foreach (var name in names)
        {
            File.WriteAllBytes(Piece(name), new Wave(new byte[16], System.Text.Encoding.ASCII.GetBytes(name + "|")).ToBytes());
        }
    }
}
