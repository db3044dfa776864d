using System.Collections.Immutable;
using System.Text.Json;
using Queueing.Domain.Calendar;
using Queueing.Domain.Identities;
using Queueing.Domain.Tides;

namespace Queueing.Domain.Halls.Configuration;

/// <summary>Reads a whole file, section by section: those that are referred to come before those that refer to them.</summary>
internal static class HallReader
{
    private static readonly TimeOnly UsualTurn = new(4, 0);

    public static Hall? Read(JsonElement root, ErrorList errors)
    {
        Func<Hall>? make = null;
        ObjectReader.Read(root, string.Empty, errors, reader => make = Sections(reader, new HallDraft(errors)));
        return errors.IsEmpty ? make?.Invoke() : null;
    }

    private static Func<Hall> Sections(ObjectReader root, HallDraft draft)
    {
        if (root.Optional("$schema") is { } schema)
        {
            Scalars.Text(schema, "$schema", root.Errors);
        }

        var id = root.Id<HallId>("id");
        if (id == HallId.Deployment)
        {
            root.Errors.Add("id", $"'{id}' stands for all halls together; no hall may be called so");
        }

        draft.Parent = root.Optional("parent") is { } above ? Scalars.Id<HallId>(above, root.PathOf("parent"), root.Errors) : null;
        if (draft.Parent is { } parent && (parent == id || parent == HallId.Deployment))
        {
            root.Errors.Add("parent", $"'{parent}' cannot stand above this hall");
        }

        var name = root.Name("name");
        var zone = TimeZones.Read(root);
        var turnsAt = root.Time("dayTurnsAt", UsualTurn);
        var tides = TidalReader.Read(root, TidalSettings.Default);
        draft.PauseReasons = PauseReasonReader.Read(root);
        draft.DeviceSilence = TimeSpan.FromSeconds(root.Whole("deviceSilenceSeconds", Limits.DeviceSilenceSeconds, Hall.UsualDeviceSilence));
        Fill(draft, root, turnsAt);
        return () => Make(id!.Value, name, zone!, turnsAt, tides, draft);
    }

    private static void Fill(HallDraft draft, ObjectReader root, TimeOnly turnsAt)
    {
        PriorityClassReader.Read(root, draft);
        QueueReader.Read(root, draft);
        DepartmentReader.Read(root, draft);
        ScheduleReader.Read(root, draft, turnsAt);
        DatesReader.Read(root, draft, turnsAt);
        WindowReader.Read(root, draft, "windows");
        StaffReader.Read(root, draft, "staff");
        ScheduleReader.Check(draft);
        Staffing.Check(draft);
    }

    private static Hall Make(
        HallId id, LocalizedText name, TimeZoneInfo zone, TimeOnly turnsAt, TidalSettings tides, HallDraft draft) =>
        new(
            id,
            name,
            zone,
            turnsAt,
            [.. draft.Departments],
            [.. draft.Services],
            Values(draft.Queues),
            Values(draft.Windows),
            Values(draft.Staff),
            [.. draft.PriorityClasses],
            [.. draft.Schedules],
            tides)
        {
            Dates = new HallDates(Values(draft.Holidays), [.. draft.MakeUpWorkdays], Values(draft.SpecialDays)),
            PauseReasons = draft.PauseReasons,
            DeviceSilence = draft.DeviceSilence,
            Parent = draft.Parent,
        };

    private static ImmutableArray<T> Values<T>(List<Placed<T>> placed) => [.. placed.Select(x => x.Value)];
}
