using System.Globalization;

namespace Queueing.Gateway;

/// <summary>How many connections fit below the process's limit of open files.</summary>
internal static class FileLimit
{
    private const string Limits = "/proc/self/limits";
    private const string Line = "Max open files";
    private const int Usual = 1024;
    private const int Most = 50_000;

    /// <summary>Gets the most connections to accept: three quarters of the limit, the rest is for files and the silo.</summary>
    public static int Connections()
    {
        var line = File.Exists(Limits)
            ? File.ReadLines(Limits).FirstOrDefault(x => x.StartsWith(Line, StringComparison.Ordinal))
            : null;
        var soft = line?[Line.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries)[0];
        var limit = soft == "unlimited" ? int.MaxValue
            : int.TryParse(soft, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
            : Usual;
        return (int)Math.Min(Most, limit * 3L / 4);
    }
}
