using Queueing.Grains.Journaling;

namespace Queueing.Journal.Sqlite;

/// <summary>Keeps a database to one journal: two writers, each sure of the heads it remembers, would refuse each other's appends.</summary>
/// <remarks>
/// The lock is the open file, not its existence: the operating system lets go of it with the process, however that ends.
/// The file is left behind, because deleting it would let two others hold "the same" lock at once.
/// </remarks>
internal sealed class JournalLock : IDisposable
{
    private readonly FileStream _file;

    private JournalLock(FileStream file) => _file = file;

    public static JournalLock Hold(string databasePath)
    {
        var path = databasePath + ".lock";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(databasePath))!);
            return new JournalLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException e)
        {
            throw new JournalUnavailableException(
                $"Cannot hold {path}: another process, or another journal of this process, is using {databasePath}, or its directory is not usable. {e.Message}", e);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new JournalUnavailableException($"Cannot hold {path}: this process may not write there. {e.Message}", e);
        }
    }

    public void Dispose() => _file.Dispose();
}
