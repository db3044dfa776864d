using System.Collections.Immutable;
using Queueing.Domain.Identities;

namespace Queueing.Domain.Halls.Configuration;

/// <summary>Makes the clerks who usually sit at a window, with ids that depend on the window's alone: w001-a, w001-b, …</summary>
internal static class Clerks
{
    private const string Letters = "abcd";
    private const string Stems = "甲乙丙丁";

    public static void Add(
        ObjectReader reader, HallDraft draft, Window window, string digits, ImmutableArray<QueueId> skills, int count)
    {
        for (var place = 0; place < count; place++)
        {
            if (!StaffId.TryParse($"{window.Id}-{Letters[place]}", out var id))
            {
                reader.Errors.Add(reader.PathOf("id"), "is too long for its clerks' ids, which add '-a'");
                return;
            }

            draft.StaffIds.Declare(id, reader.Path);
            var clerk = new StaffMember(id, Name(window, digits, count, place), skills, window.Id);
            draft.Staff.Add(new Placed<StaffMember>(clerk, reader.Path));
        }
    }

    private static LocalizedText Name(Window window, string digits, int count, int place)
    {
        var (zh, en) = count > 1 ? ($"{Stems[place]}", $" {char.ToUpperInvariant(Letters[place])}") : (string.Empty, string.Empty);
        return digits.Length > 0
            ? new LocalizedText($"窗口{digits}经办人{zh}", $"Clerk {digits}{en}")
            : new LocalizedText($"{window.Name.Zh}经办人{zh}", $"Clerk, {window.Name.En}{en}");
    }
}
