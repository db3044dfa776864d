using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Queueing.Domain.Halls;
using Queueing.Domain.Halls.Configuration;
using Queueing.Domain.Identities;

namespace Queueing.Silo.Halls;

/// <summary>
/// The texts of the hall files: read, checked, replaced. The halls that are served stay as they were read at the start; another
/// text holds from the next one.
/// </summary>
public sealed class HallTexts
{
    private const string Written = ".new";
    private readonly string directory;
    private readonly ImmutableArray<Hall> halls;
    private readonly FrozenDictionary<HallId, (string File, string Hash)> read;

    internal HallTexts(string directory, ImmutableArray<Hall> halls, IEnumerable<(HallId Hall, string File, string Text)> texts)
    {
        this.directory = directory;
        this.halls = halls;
        read = texts.ToFrozenDictionary(x => x.Hall, x => (x.File, HashOf(x.Text)));
    }

    /// <summary>Gets the hash by which a text is known.</summary>
    /// <param name="text">The text.</param>
    /// <returns>SHA-256 in hexadecimal digits.</returns>
    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>Reads a hall's file as it is now.</summary>
    /// <param name="hall">A hall that is served.</param>
    /// <returns>The text.</returns>
    /// <exception cref="IOException">It cannot be read.</exception>
    public HallText Read(HallId hall)
    {
        var (file, hash) = read[hall];
        var text = File.ReadAllText(Path.Combine(directory, file));
        var now = HashOf(text);
        return new HallText(file, text, now, now == hash);
    }

    /// <summary>Checks a text as the start of the service would.</summary>
    /// <param name="hall">The hall it is for.</param>
    /// <param name="text">The text.</param>
    /// <returns>Every fault; none when the service would start with it.</returns>
    public ImmutableArray<ConfigurationError> Check(HallId hall, string text)
    {
        var configuration = HallConfiguration.Parse(text, read[hall].File);
        return configuration.Hall is not { } described ? configuration.Errors
            : described.Id != hall ? [new ConfigurationError("id", $"must stay '{hall}'; another hall is another file")]
            : [.. HallTree.Faults(halls.Where(x => x.Id != hall).Append(described)).Select(x => new ConfigurationError("parent", x.Text))];
    }

    /// <summary>Writes a text beside the file, so that what can fail has not failed half-way when it takes its place.</summary>
    /// <param name="hall">The hall.</param>
    /// <param name="text">The text.</param>
    /// <exception cref="IOException">There is no room, or the directory must not be written.</exception>
    public void Write(HallId hall, string text)
    {
        using var stream = new FileStream(PathOf(hall) + Written, FileMode.Create, FileAccess.Write);
        stream.Write(Encoding.UTF8.GetBytes(text));
        stream.Flush(flushToDisk: true);
    }

    /// <summary>Lets the text that was written take the file's place, and keeps the former one.</summary>
    /// <param name="hall">The hall.</param>
    /// <param name="keptAs">The name for the former text, in the same directory; it is not read as a hall.</param>
    /// <exception cref="IOException">The directory must not be written.</exception>
    public void Replace(HallId hall, string keptAs)
    {
        File.Copy(PathOf(hall), Path.Combine(directory, keptAs), overwrite: true);
        File.Move(PathOf(hall) + Written, PathOf(hall), overwrite: true);
    }

    private string PathOf(HallId hall) => Path.Combine(directory, read[hall].File);
}
