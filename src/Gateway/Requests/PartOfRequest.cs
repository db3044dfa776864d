using System.Globalization;
using System.IO.Hashing;
using System.Text;
using Queueing.Grains.Contracts;

namespace Queueing.Gateway.Requests;

/// <summary>A request that is several operations: the journal knows a key once a hall, so each has one of its own.</summary>
internal static class PartOfRequest
{
    /// <summary>Makes the identity of a part, the same one whenever the request is sent again.</summary>
    /// <param name="caller">Who asks for the whole.</param>
    /// <param name="part">What tells the part from the others.</param>
    /// <returns>Who asks for the part.</returns>
    public static Caller ForPart(this Caller caller, string part) => caller with
    {
        Key = XxHash128.HashToUInt128(Encoding.UTF8.GetBytes($"{caller.Key}\n{part}")).ToString("x32", CultureInfo.InvariantCulture),
    };
}
