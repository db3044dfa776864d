using Queueing.Simulator.Outlines;
using Queueing.Simulator.Randomness;

namespace Queueing.Simulator.Traces;

/// <summary>
/// How a trace's service codes become the hall's services: the service whose id is the code in lower case; else the first service
/// of the queue whose id it is; else, by a hash of the code, one of the hall's services in order of id. The same code always
/// goes to the same service, whatever else is in the file.
/// </summary>
internal static class ServiceMapping
{
    public static bool Knows(HallOutline hall, string code) =>
        hall.Services.Any(x => Same(x.Id, code)) || hall.Queues.Any(x => Same(x.Id, code));

    public static ServiceOutline Of(HallOutline hall, string code)
    {
        var ordered = hall.Services.OrderBy(x => x.Id, StringComparer.Ordinal).ToArray();
        return ordered.FirstOrDefault(x => Same(x.Id, code))
            ?? ordered.FirstOrDefault(x => Same(x.Queue, code))
            ?? ordered[(int)(Draws.Hash(code.ToUpperInvariant()) % (ulong)ordered.Length)];
    }

    private static bool Same(string id, string code) => string.Equals(id, code, StringComparison.OrdinalIgnoreCase);
}
