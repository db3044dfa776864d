using Queueing.Domain.Halls;
using Queueing.Gateway.Halls;

namespace Queueing.Gateway.Catalogue;

/// <summary>A service item in a list.</summary>
/// <param name="Service">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Department">Its department.</param>
/// <param name="Queue">The queue its tickets wait in.</param>
/// <param name="Handling">When it is done; null when that is not told.</param>
/// <param name="Alternatives">The other ways than a window.</param>
internal sealed record ServiceListItem(
    string Service, TextAnswer Name, string Department, string Queue, Handling? Handling, AlternativeKind[] Alternatives)
{
    public static ServiceListItem Of(Service service) => new(
        service.Id.Value,
        TextAnswer.Of(service.Name),
        service.Department.Value,
        service.Queue.Value,
        service.Handling,
        [.. service.Alternatives.Select(x => x.Kind)]);
}
