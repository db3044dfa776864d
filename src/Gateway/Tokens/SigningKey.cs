using System.Security.Cryptography;

namespace Queueing.Gateway.Tokens;

/// <summary>The gateway's secret: 256 bits, made on the first run and readable by its owner alone.</summary>
internal sealed class SigningKey
{
    private const int Length = 32;
    private const string FileName = "token.key";

    private SigningKey(byte[] secret)
    {
        // A key for each use: nothing of one kind can be made from another.
        Tokens = HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, Length, info: "queueing signed tokens"u8.ToArray());
        Tickets = HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, Length, info: "queueing ticket tokens"u8.ToArray());
        Codes = HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, Length, info: "queueing one-time codes"u8.ToArray());
    }

    public byte[] Tokens { get; }

    public byte[] Tickets { get; }

    public byte[] Codes { get; }

    public static SigningKey OpenOrCreate(string directory)
    {
        Directory.CreateDirectory(directory);
        var path = Path.Combine(directory, FileName);
        if (!File.Exists(path))
        {
            Create(path);
        }

        var secret = File.ReadAllBytes(path);
        return secret.Length == Length
            ? new SigningKey(secret)
            : throw new InvalidDataException($"{path} holds {secret.Length} bytes instead of {Length}; restore it, or delete it and issue new tokens");
    }

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
