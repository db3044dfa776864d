using Queueing.Domain.Identities;

namespace Queueing.Domain.Halls.Configuration;

/// <summary>Checks that queues, windows and people fit together: nobody may ever wait for a window that cannot come.</summary>
internal static class Staffing
{
    public static void Check(HallDraft draft)
    {
        // Without windows or queues their own sections have said so; the rest would be noise.
        if (draft.Queues.Count == 0 || draft.Windows.Count == 0)
        {
            return;
        }

        var skills = draft.Staff.SelectMany(x => x.Value.Skills).ToHashSet();
        CheckQueues(draft, skills);
        CheckWindows(draft, skills);
        CheckStaff(draft);
    }

    private static void CheckQueues(HallDraft draft, HashSet<QueueId> skills)
    {
        var primary = draft.Windows.SelectMany(x => x.Value.Primary).ToHashSet();
        foreach (var (queue, path) in draft.Queues)
        {
            if (queue.Id.Value is null)
            {
                continue;
            }

            if (!primary.Contains(queue.Id))
            {
                draft.Errors.Add(path, $"no window may serve '{queue.Id}' in ordinary duty");
            }
            else if (!skills.Contains(queue.Id))
            {
                draft.Errors.Add(path, $"nobody is skilled for '{queue.Id}'");
            }
        }
    }

    private static void CheckWindows(HallDraft draft, HashSet<QueueId> skills)
    {
        string? reported = null;
        foreach (var (window, path) in draft.Windows)
        {
            var equipment = window.Kind is WindowKind.Tidal ? window.Primary.AddRange(window.Tidal) : window.Primary;
            if (path != reported && !equipment.IsEmpty && !equipment.Any(skills.Contains))
            {
                draft.Errors.Add(path, $"nobody is skilled for any queue of '{window.Id}'");
                reported = path;
            }
        }
    }

    private static void CheckStaff(HallDraft draft)
    {
        var windows = new Dictionary<WindowId, Window>();
        foreach (var (window, _) in draft.Windows)
        {
            windows.TryAdd(window.Id, window);
        }

        string? reported = null;
        foreach (var (member, path) in draft.Staff)
        {
            if (path != reported
                && member.HomeWindow is { } home && windows.TryGetValue(home, out var window) && !member.Skills.IsEmpty
                && !member.Skills.Any(skill => window.Primary.Contains(skill) || window.Tidal.Contains(skill)))
            {
                draft.Errors.Add(path, $"'{member.Id}' can serve none of the queues of window '{home}'");
                reported = path;
            }
        }
    }
}
