using System.Collections.Frozen;
using System.Collections.Immutable;
using Queueing.Domain.Halls;
using Queueing.Domain.Halls.Configuration;
using Queueing.Domain.Identities;
using Queueing.Domain.Tides;
using Queueing.Grains.Hosting;

namespace Queueing.Silo.Halls;

/// <summary>The halls of a directory: every <c>*.json</c> in it but the schema is one hall.</summary>
public sealed class HallFiles : IHallDirectory
{
    private const string SchemaSuffix = ".schema.json";
    private readonly FrozenDictionary<HallId, Hall> halls;

    private HallFiles(ImmutableArray<Hall> all, HallTexts texts)
    {
        All = all;
        Texts = texts;
        halls = all.ToFrozenDictionary(hall => hall.Id);
    }

    /// <inheritdoc/>
    public ImmutableArray<Hall> All { get; }

    /// <summary>Gets the texts that the halls were read from.</summary>
    public HallTexts Texts { get; }

    /// <summary>Reads a directory.</summary>
    /// <param name="directory">The directory.</param>
    /// <param name="mode">How far the tidal policy may act in every hall; null as each is configured.</param>
    /// <returns>The halls in order of their identity.</returns>
    /// <exception cref="HallFilesException">A file is wrong, two files describe one hall, or there is no hall at all.</exception>
    public static HallFiles Read(string directory, TidalMode? mode = null)
    {
        if (!Directory.Exists(directory))
        {
            throw new HallFilesException([$"{directory}: there is no such directory"]);
        }

        var errors = new List<string>();
        var found = new SortedDictionary<HallId, Hall>();
        var sources = new Dictionary<HallId, string>();
        var texts = new List<(HallId Hall, string File, string Text)>();
        foreach (var file in Directory.EnumerateFiles(directory, "*.json").Order(StringComparer.Ordinal))
        {
            if (file.EndsWith(SchemaSuffix, StringComparison.Ordinal))
            {
                continue;
            }

            var text = File.ReadAllText(file);
            var configuration = HallConfiguration.Parse(text, Path.GetFileName(file));
            errors.AddRange(configuration.Messages);
            if (configuration.Hall is not { } hall)
            {
                continue;
            }

            texts.Add((hall.Id, configuration.Source, text));
            if (!found.TryAdd(hall.Id, hall) || !sources.TryAdd(hall.Id, configuration.Source))
            {
                errors.Add($"{configuration.Source}: id: the hall {hall.Id} is described by another file too");
            }
        }

        // A file that could not be read may be the parent that is missed.
        if (errors.Count == 0)
        {
            errors.AddRange(HallTree.Faults(found.Values).Select(x => $"{sources[x.Hall]}: parent: {x.Text}"));
        }

        if (errors.Count == 0 && found.Count == 0)
        {
            errors.Add($"{directory}: no hall is described there");
        }

        return errors.Count == 0
            ? new HallFiles([.. found.Values.Select(hall => With(hall, mode))], new HallTexts(directory, [.. found.Values], texts))
            : throw new HallFilesException([.. errors]);
    }

    /// <inheritdoc/>
    public Hall? Find(HallId hall) => halls.GetValueOrDefault(hall);

    private static Hall With(Hall hall, TidalMode? mode) => mode is { } other ? hall.With(hall.Tides with { Mode = other }) : hall;
}
