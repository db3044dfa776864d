using Queueing.Domain.Identities;

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
            if (draft.PriorityClasses.Count == 0 && headStart != TimeSpan.Zero)
            {
                reader.Errors.Add(reader.PathOf("headStartMinutes"), "the first class is the ordinary one and has no head start");
            }

            draft.PriorityClasses.Add(new PriorityClass(id.GetValueOrDefault(), reader.Name("name"), headStart));
        });
}
