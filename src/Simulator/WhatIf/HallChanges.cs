using System.Collections.Immutable;
using Queueing.Domain.Calendar;
using Queueing.Domain.Halls;
using Queueing.Domain.Halls.Configuration;
using Queueing.Domain.Identities;
using Queueing.Domain.Tides;

namespace Queueing.Simulator.WhatIf;

/// <summary>
/// Reads what a variant changes and makes the changed hall. Entries are read, and the whole is checked, by what reads hall
/// files: a change that no hall file could have made is refused. Order: queues, schedules, added windows, changed windows,
/// staff removed, added and changed; windows are closed last, and whoever still calls one home goes with it.
/// </summary>
internal static class HallChanges
{
    private const string AsItIs = "the hall as it is";

    /// <summary>Makes the hall; null after a fault.</summary>
    public static Hall? Read(ObjectReader variant, Hall hall)
    {
        var before = variant.Errors.ToImmutable().Length;
        var draft = Draft(hall, variant.Path, variant.Errors);
        QueueChanges.Read(variant, draft);
        ReadSchedules(variant, draft, hall.DayTurnsAt);
        if (variant.Has("addWindows"))
        {
            WindowReader.Read(variant, draft, "addWindows");
        }

        WindowChanges.Read(variant, draft);
        StaffChanges.Read(variant, draft);
        Close(variant, draft);
        var tides = TidalReader.Read(variant, hall.Tides);
        ScheduleReader.Check(draft);
        Staffing.Check(draft);
        return variant.Errors.ToImmutable().Length == before ? Make(hall, draft, tides) : null;
    }

    private static Hall Make(Hall hall, HallDraft draft, TidalSettings tides) => hall.With(
        tides,
        Changed(hall.Queues, draft.Queues.Select(x => x.Value)),
        Changed(hall.Windows, draft.Windows.Select(x => x.Value)),
        Changed(hall.Staff, draft.Staff.Select(x => x.Value)),
        Changed(hall.Schedules, draft.Schedules));

    /// <summary>Null for what stays as it is: the variants then share it, and whatever is made of it.</summary>
    private static ImmutableArray<T>? Changed<T>(ImmutableArray<T> before, IEnumerable<T> after) =>
        before.SequenceEqual(after) ? null : [.. after];

    private static HallDraft Draft(Hall hall, string path, ErrorList errors)
    {
        var draft = new HallDraft(errors);
        draft.Schedules.AddRange(hall.Schedules);
        draft.Departments.AddRange(hall.Departments);
        draft.Services.AddRange(hall.Services);
        draft.Queues.AddRange(hall.Queues.Select(x => new Placed<Queue>(x, path)));
        draft.Windows.AddRange(hall.Windows.Select(x => new Placed<Window>(x, path)));
        draft.Staff.AddRange(hall.Staff.Select(x => new Placed<StaffMember>(x, path)));
        Declare(draft.QueueIds, hall.Queues.Select(x => x.Id));
        Declare(draft.DepartmentIds, hall.Departments.Select(x => x.Id));
        Declare(draft.ServiceIds, hall.Services.Select(x => x.Id));
        Declare(draft.WindowIds, hall.Windows.Select(x => x.Id));
        Declare(draft.StaffIds, hall.Staff.Select(x => x.Id));
        return draft;
    }

    private static void Declare<T>(IdTable<T> table, IEnumerable<T> ids)
        where T : struct, IIdentity<T>
    {
        foreach (var id in ids)
        {
            table.Declare(id, AsItIs);
        }
    }

    private static void ReadSchedules(ObjectReader variant, HallDraft draft, TimeOnly turnsAt)
    {
        if (!variant.Has("schedules"))
        {
            return;
        }

        WeeklySchedule[] before = [.. draft.Schedules];
        draft.Schedules.Clear();
        ScheduleReader.Read(variant, draft, turnsAt);
        var given = draft.Schedules.ToLookup(x => x.Name, StringComparer.Ordinal);
        draft.Schedules.RemoveAll(x => Array.Exists(before, y => y.Name == x.Name));
        draft.Schedules.InsertRange(0, before.Select(x => given[x.Name].FirstOrDefault(x)));
    }

    private static void Close(ObjectReader variant, HallDraft draft)
    {
        var closed = variant.References("closeWindows", draft.WindowIds, required: false);
        draft.Windows.RemoveAll(x => closed.Contains(x.Value.Id));
        draft.Staff.RemoveAll(x => x.Value.HomeWindow is { } home && closed.Contains(home));
        if (draft.Windows.Count == 0)
        {
            draft.Errors.Add(variant.PathOf("closeWindows"), "no window would be left");
        }
    }
}
