using System.Text.Json;
using Queueing.Domain.Halls.Configuration;
using Queueing.Domain.Identities;

namespace Queueing.Simulator.WhatIf;

/// <summary>Reads <c>removeStaff</c>, <c>addStaff</c> and <c>changeStaff</c>: who works where, and what they can do.</summary>
internal static class StaffChanges
{
    public static void Read(ObjectReader variant, HallDraft draft)
    {
        var removed = variant.References("removeStaff", draft.StaffIds, required: false);
        StaffReader.Read(variant, draft, "addStaff");
        variant.Each("changeStaff", required: false, reader => Change(reader, draft));
        draft.Staff.RemoveAll(x => removed.Contains(x.Value.Id));
    }

    private static void Change(ObjectReader reader, HallDraft draft)
    {
        var staff = reader.References("staff", draft.StaffIds, required: true);
        var moves = reader.Has("homeWindow");
        var home = moves ? Home(reader, draft) : null;
        var learn = reader.References("learn", draft.QueueIds, required: false);
        var unlearn = reader.References("unlearn", draft.QueueIds, required: false);
        for (var i = 0; i < draft.Staff.Count; i++)
        {
            var member = draft.Staff[i].Value;
            if (!staff.Contains(member.Id))
            {
                continue;
            }

            var skills = member.Skills.Where(x => !unlearn.Contains(x)).Union(learn).ToArray();
            draft.Staff[i] = new(member with { Skills = [.. skills], HomeWindow = moves ? home : member.HomeWindow }, reader.Path);
            if (skills.Length == 0)
            {
                reader.Errors.Add(reader.PathOf("unlearn"), $"'{member.Id}' would be able to serve no queue");
            }
        }
    }

    /// <summary>Null, when written, is the back office.</summary>
    private static WindowId? Home(ObjectReader reader, HallDraft draft) =>
        reader.Optional("homeWindow") is { ValueKind: JsonValueKind.Null } ? null : reader.Reference("homeWindow", draft.WindowIds);
}
