using System.Collections.Concurrent;

namespace Queueing.Gateway.Speech;

/// <summary>
/// A hall's own recordings: <c>{folder}/{hall}/{zh|en}/{piece}.wav</c>, the pieces being <c>number</c> (请), the letters and digits
/// of a number, <c>to</c> (号到) and the windows by their ids. They speak when all that an announcement needs are there and of one
/// format.
/// </summary>
internal sealed class Recordings(GatewayOptions options)
{
    // The pieces of several halls, at about 50 kB each: windows, letters and digits in two languages.
    private const int MostKept = 1_000;

    // All boards of a hall ask for the same pieces again and again; a file that is changed is read anew.
    private readonly ConcurrentDictionary<(string Path, DateTime Written), Wave?> pieces = new();

    /// <summary>Speaks a call.</summary>
    /// <param name="hall">The hall's id.</param>
    /// <param name="language"><c>zh</c> or <c>en</c>.</param>
    /// <param name="number">The number.</param>
    /// <param name="window">The window's id.</param>
    /// <returns>The sound; null when a piece is missing or does not fit.</returns>
    public Wave? Speak(string hall, string language, string number, string window)
    {
        if (options.VoiceDirectory is not { } folder || !number.All(char.IsAsciiLetterOrDigit))
        {
            return null;
        }

        var spoken = new List<Wave>();
        foreach (var piece in (string[])["number", .. number.Select(x => char.ToUpperInvariant(x).ToString()), "to", window])
        {
            if (Read(new FileInfo(Path.Combine(folder, hall, language, piece + ".wav"))) is not { } sound)
            {
                return null;
            }

            spoken.Add(sound);
        }

        return Wave.Join(spoken);
    }

    private Wave? Read(FileInfo file)
    {
        if (pieces.Count >= MostKept)
        {
            pieces.Clear();
        }

        return file.Exists ? pieces.GetOrAdd((file.FullName, file.LastWriteTimeUtc), x => Wave.Parse(File.ReadAllBytes(x.Path))) : null;
    }
}
