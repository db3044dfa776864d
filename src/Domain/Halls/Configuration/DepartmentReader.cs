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
            draft.Departments.Add(new Department(id.GetValueOrDefault(), reader.Name("name")));
            var usual = reader.Has("queue") ? reader.Reference("queue", draft.QueueIds) : null;
            var hasUsual = reader.Has("queue");
            reader.Each("services", required: false, service => Service(service, draft, id, usual, hasUsual));
        });

    private static void Service(ObjectReader reader, HallDraft draft, DepartmentId? department, QueueId? usual, bool hasUsual)
    {
        var id = reader.Id<ServiceId>("id");
        draft.ServiceIds.Declare(id, reader.PathOf("id"));
        var queue = !hasUsual || reader.Has("queue") ? reader.Reference("queue", draft.QueueIds) : usual;
        draft.Services.Add(new Service(
            id.GetValueOrDefault(), reader.Name("name"), department.GetValueOrDefault(), queue.GetValueOrDefault()));
    }
}
