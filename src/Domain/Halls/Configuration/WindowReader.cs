using System.Collections.Immutable;
using Queueing.Domain.Identities;

namespace Queueing.Domain.Halls.Configuration;

/// <summary>Reads the windows. An entry may stand for several alike, and brings the clerks who sit at them.</summary>
internal static class WindowReader
{
    private static readonly LocalizedText UsualName = new("{n}号窗口", "Window {n}");

    public static void Read(ObjectReader root, HallDraft draft, string section)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (window, path) in draft.Windows)
        {
            names[window.Name.Zh] = names[window.Name.En] = path;
        }

        root.Each(section, required: true, reader => Entry(reader, draft, names));
    }

    private static void Entry(ObjectReader reader, HallDraft draft, Dictionary<string, string> names)
    {
        var id = reader.Id<WindowId>("id");
        var count = reader.Whole("count", new Limit(1, Limits.WindowsPerEntry), 1);
        var series = Series.Of(id?.Value ?? "0");
        var name = reader.OptionalName("name");
        if (name is null && !series.IsNumbered)
        {
            reader.Errors.Add(reader.PathOf("name"), "is required when the id does not end in a number");
        }

        series.Check(reader, count, name ?? UsualName);
        var kind = Kind(reader);
        var zone = reader.Text("zone");
        var (primary, tidal) = Equipment(reader, draft, kind);
        var skills = reader.Has("skills")
            ? reader.References("skills", draft.QueueIds, required: true)
            : [.. primary, .. tidal.Where(x => !primary.Contains(x))];
        var clerks = reader.Whole("clerks", new Limit(0, Limits.ClerksPerWindow), kind is WindowKind.Tidal ? 0 : 1);
        var autoCall = reader.Number("autoCallSeconds", Limits.AutoCallSeconds, 0);
        if (id is null)
        {
            return;
        }

        for (var place = 0; place < (series.IsNumbered ? count : 1); place++)
        {
            if (series.Id<WindowId>(place) is not { } windowId)
            {
                reader.Errors.Add(reader.PathOf("count"), "the last ids grow longer than 32 characters");
                break;
            }

            var window = new Window(windowId, series.Name(name ?? UsualName, place), kind, zone, primary, tidal)
            {
                AutoCall = autoCall == 0 ? null : TimeSpan.FromSeconds(autoCall),
            };
            if (Add(reader, draft, window, names))
            {
                Clerks.Add(reader, draft, window, series.Digits(place), skills, clerks);
            }
        }
    }

    private static bool Add(ObjectReader reader, HallDraft draft, Window window, Dictionary<string, string> names)
    {
        if (!draft.WindowIds.Declare(window.Id, reader.PathOf("id")))
        {
            return false;
        }

        Unique(reader, window.Name.Zh, names);
        if (window.Name.En != window.Name.Zh)
        {
            Unique(reader, window.Name.En, names);
        }

        draft.Windows.Add(new Placed<Window>(window, reader.Path));
        return true;
    }

    private static void Unique(ObjectReader reader, string name, Dictionary<string, string> names)
    {
        if (name.Length > 0 && !names.TryAdd(name, reader.Path))
        {
            reader.Errors.Add(reader.PathOf("name"), $"the name '{name}' is already used at {names[name]}; people would go to the wrong window");
        }
    }

    private static WindowKind Kind(ObjectReader reader) => reader.Word<WindowKind>(
        "kind",
        ["universal", "sector", "tidal", "remote"],
        [WindowKind.Universal, WindowKind.Sector, WindowKind.Tidal, WindowKind.Remote],
        standard: null);

    private static (ImmutableArray<QueueId> Primary, ImmutableArray<QueueId> Tidal) Equipment(
        ObjectReader reader, HallDraft draft, WindowKind kind)
    {
        var primary = reader.References("primary", draft.QueueIds, required: kind is not WindowKind.Tidal);
        var tidal = reader.References("tidal", draft.QueueIds, required: kind is WindowKind.Tidal, primary);
        return (primary, tidal);
    }
}
