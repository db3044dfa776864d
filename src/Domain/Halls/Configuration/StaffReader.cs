using Queueing.Domain.Identities;

namespace Queueing.Domain.Halls.Configuration;

/// <summary>Reads the staff who do not come with a window entry: the back office above all.</summary>
internal static class StaffReader
{
    private static readonly LocalizedText UsualName = new("后台人员{n}", "Back office {n}");

    public static void Read(ObjectReader root, HallDraft draft, string section) =>
        root.Each(section, required: false, reader => Entry(reader, draft));

    private static void Entry(ObjectReader reader, HallDraft draft)
    {
        var id = reader.Id<StaffId>("id");
        var count = reader.Whole("count", new Limit(1, Limits.WindowsPerEntry), 1);
        var series = Series.Of(id?.Value ?? "0");
        var name = reader.OptionalName("name");
        if (name is null && !series.IsNumbered)
        {
            reader.Errors.Add(reader.PathOf("name"), "is required when the id does not end in a number");
        }

        series.Check(reader, count, name ?? UsualName);
        var skills = reader.References("skills", draft.QueueIds, required: true);
        var home = reader.Has("homeWindow") ? reader.Reference("homeWindow", draft.WindowIds) : null;
        for (var place = 0; id is not null && place < (series.IsNumbered ? count : 1); place++)
        {
            if (series.Id<StaffId>(place) is not { } memberId)
            {
                reader.Errors.Add(reader.PathOf("count"), "the last ids grow longer than 32 characters");
                break;
            }

            draft.StaffIds.Declare(memberId, reader.PathOf("id"));
            var member = new StaffMember(memberId, series.Name(name ?? UsualName, place), skills, home);
            draft.Staff.Add(new Placed<StaffMember>(member, reader.Path));
        }
    }
}
