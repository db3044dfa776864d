using System.Security.Cryptography;

namespace Queueing.Silo.Keys;

/// <summary>The deployment's secret: 256 bits, made on the first run and readable by its owner alone. Each use derives a key of its own.</summary>
public static class KeyFile
{
    /// <summary>The length of the secret and of the keys derived from it, in bytes.</summary>
    public const int Length = 32;

    private const string FileName = "token.key";

    /// <summary>Reads the secret, or makes it.</summary>
    /// <param name="directory">The data directory; made when missing.</param>
    /// <returns>The secret.</returns>
    /// <exception cref="InvalidDataException">The file does not hold a secret.</exception>
    public static byte[] OpenOrCreate(string directory)
    {
        Directory.CreateDirectory(directory);
        var path = Path.Combine(directory, FileName);
        if (!File.Exists(path))
        {
            Create(path);
        }

        var secret = File.ReadAllBytes(path);
        return secret.Length == Length
            ? secret
            : throw new InvalidDataException($"{path} holds {secret.Length} bytes instead of {Length}; restore it, or delete it and issue new tokens");
    }

    /// <summary>Derives the key of one use; none can be made from another.</summary>
    /// <param name="secret">The secret.</param>
    /// <param name="use">Names the use.</param>
    /// <returns>The key.</returns>
    public static byte[] Derive(byte[] secret, ReadOnlySpan<byte> use) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, Length, info: use.ToArray());

    private static void Create(string path)
    {
        // Written aside and linked into place, so that a crash or a second process never leaves half a key.
        var draft = $"{path}.{Environment.ProcessId}.{Guid.CreateVersion7():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var file = new FileStream(draft, options))
        {
            file.Write(RandomNumberGenerator.GetBytes(Length));
            file.Flush(flushToDisk: true);
        }

        try
        {
            File.Move(draft, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(draft);
        }
    }
}
