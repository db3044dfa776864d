using Queueing.Domain.Identities;
using Queueing.Domain.Tickets;

namespace Queueing.Domain.Halls.Configuration;

/// <summary>Reads the priority classes; the first is the ordinary one.</summary>
internal static class PriorityClassReader
{
    public static void Read(ObjectReader root, HallDraft draft) =>
        root.Each("priorityClasses", required: true, reader =>
        {
            var id = reader.Id<PriorityClassId>("id");
            draft.PriorityIds.Declare(id, reader.PathOf("id"));
            var headStart = reader.Minutes("headStartMinutes", Limits.HeadStartMinutes, TimeSpan.Zero);
            var evidence = reader.Word("evidence", ["declared", "verified"], [PriorityEvidence.Declared, PriorityEvidence.Verified], PriorityEvidence.Declared);
            if (draft.PriorityClasses.Count == 0 && reader.Has("evidence"))
            {
                reader.Errors.Add(reader.PathOf("evidence"), "the first class is the ordinary one and needs no evidence");
            }

            if (draft.PriorityClasses.Count == 0 && headStart != TimeSpan.Zero)
            {
                reader.Errors.Add(reader.PathOf("headStartMinutes"), "the first class is the ordinary one and has no head start");
            }

            draft.PriorityClasses.Add(new PriorityClass(
                id.GetValueOrDefault(), reader.Name("name"), headStart, draft.PriorityClasses.Count == 0 ? PriorityEvidence.None : evidence));
        });
}
