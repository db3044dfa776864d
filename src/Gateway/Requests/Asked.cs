using System.Text.Json.Serialization.Metadata;
using Queueing.Grains.Contracts;

namespace Queueing.Gateway.Requests;

/// <summary>A change asked for: by whom, under which key, and what.</summary>
internal sealed record Asked<T>(Caller Caller, T Body)
    where T : class
{
    public static async Task<Parsed<Asked<T>>> ReadAsync(HallRequest request, Func<BodyFields, T> read, JsonTypeInfo<T> type)
    {
        if (!(await RequestBody.ReadAsync(request.Http, read)).IsRead(out var body, out var problem)
            || !CallerReader.Read(request, body, type).IsRead(out var caller, out problem))
        {
            return problem;
        }

        return new Asked<T>(caller, body);
    }
}
