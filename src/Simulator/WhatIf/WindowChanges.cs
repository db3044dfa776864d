using Queueing.Domain.Halls;
using Queueing.Domain.Halls.Configuration;

namespace Queueing.Simulator.WhatIf;

/// <summary>Reads <c>changeWindows</c>: what the equipment of some windows allows.</summary>
internal static class WindowChanges
{
    public static void Read(ObjectReader variant, HallDraft draft) => variant.Each("changeWindows", required: false, reader =>
    {
        var windows = reader.References("windows", draft.WindowIds, required: true);
        var drop = reader.References("drop", draft.QueueIds, required: false);
        var primary = reader.References("addPrimary", draft.QueueIds, required: false);
        var tidal = reader.References("addTidal", draft.QueueIds, required: false, primary);
        for (var i = 0; i < draft.Windows.Count; i++)
        {
            var window = draft.Windows[i].Value;
            if (!windows.Contains(window.Id))
            {
                continue;
            }

            var own = window.Primary.Where(x => !drop.Contains(x)).Union(primary).ToArray();
            var further = window.Tidal.Where(x => !drop.Contains(x)).Union(tidal).Except(own).ToArray();
            draft.Windows[i] = new(window with { Primary = [.. own], Tidal = [.. further] }, reader.Path);
            if (window.Kind == WindowKind.Tidal ? own.Length + further.Length == 0 : own.Length == 0)
            {
                reader.Errors.Add(reader.Path, $"window '{window.Id}' would have no queue of its own");
            }
        }
    });
}
