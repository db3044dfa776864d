using System.IO.Compression;
using System.Reflection.Metadata;

namespace Queueing.Simulator.Tests.World.Mutants;

/// <summary>
/// The text an assembly was built from, generated code included: the build embeds it in the symbols beside the assembly, so
/// it fits the assembly whatever happened to the working tree since.
/// </summary>
internal static class BuiltSources
{
    /// <summary>The kind of a document's embedded text in portable symbols (Portable PDB v1.0, "Embedded Source").</summary>
    private static readonly Guid EmbeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");

    /// <summary>Reads each document's path, with forward slashes, and its text.</summary>
    public static IReadOnlyList<(string Path, string Text)> Of(string assemblyPath)
    {
        using var provider = MetadataReaderProvider.FromPortablePdbStream(File.OpenRead(Path.ChangeExtension(assemblyPath, ".pdb")));
        var reader = provider.GetMetadataReader();
        return [.. reader.Documents.Select(document => (PathOf(reader, document), TextOf(reader, document)))];
    }

    private static string PathOf(MetadataReader reader, DocumentHandle document) =>
        reader.GetString(reader.GetDocument(document).Name).Replace('\\', '/');

    private static string TextOf(MetadataReader reader, DocumentHandle document)
    {
        foreach (var handle in reader.GetCustomDebugInformation(document))
        {
            var information = reader.GetCustomDebugInformation(handle);
            if (reader.GetGuid(information.Kind) == EmbeddedSource)
            {
                return Unpack(reader.GetBlobBytes(information.Value));
            }
        }

        throw new InvalidOperationException($"the symbols do not hold {PathOf(reader, document)}: its project must set EmbedAllSources");
    }

    /// <summary>Four bytes say how long the text is unpacked; 0 when it is not packed.</summary>
    private static string Unpack(byte[] blob)
    {
        Stream content = new MemoryStream(blob, sizeof(int), blob.Length - sizeof(int));
        using var text = new StreamReader(BitConverter.ToInt32(blob) == 0 ? content : new DeflateStream(content, CompressionMode.Decompress));
        return text.ReadToEnd();
    }
}
