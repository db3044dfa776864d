using Queueing.Domain.Identities;

namespace Queueing.Domain.Halls.Configuration;

/// <summary>Reads the departments, each with its services; a service waits in its own queue or in its department's.</summary>
internal static class DepartmentReader
{
    public static void Read(ObjectReader root, HallDraft draft) =>
        root.Each("departments", required: true, reader =>
        {
            var id = reader.Id<DepartmentId>("id");
            draft.DepartmentIds.Declare(id, reader.PathOf("id"));
            draft.Departments.Add(new Department(id.GetValueOrDefault(), reader.Name("name"))
            {
                Phone = reader.Optional("phone") is { } phone ? Scalars.Text(phone, reader.PathOf("phone"), reader.Errors) : null,
            });
            var usual = reader.Has("queue") ? reader.Reference("queue", draft.QueueIds) : null;
            var hasUsual = reader.Has("queue");
            reader.Each("services", required: false, service =>
                draft.Services.Add(ServiceReader.Read(service, draft, id, usual, hasUsual)));
        });
}
