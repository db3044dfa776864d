using System.Text;
using Queueing.Gateway.Speech;

namespace Queueing.Gateway.Tests.Speech;

/// <summary>Recordings for tests: of a format that no sound has, so that only their own kind is joined with them, and each telling which piece it is.</summary>
internal static class Pieces
{
    public static void Record(string folder, string hall, string language, params string[] names)
    {
        var here = Directory.CreateDirectory(Path.Combine(folder, hall, language)).FullName;
        foreach (var name in names)
        {
            File.WriteAllBytes(Path.Combine(here, name + ".wav"), new Wave(new byte[16], Encoding.ASCII.GetBytes(name + "|")).ToBytes());
        }
    }

    public static string Told(Wave sound) => Encoding.ASCII.GetString(sound.Samples.Span);
}
