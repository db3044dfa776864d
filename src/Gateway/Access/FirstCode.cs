using System.Security.Cryptography;
using System.Text;
using Queueing.Grains.Contracts;

namespace Queueing.Gateway.Access;

/// <summary>
/// The code by which whoever started the service becomes its first administrator. It lives as long as the process and opens
/// nothing once there is one.
/// </summary>
internal sealed class FirstCode(OneTimeCodes codes)
{
    public string Code { get; } = codes.Make(new Caller("setup:first", RandomNumberGenerator.GetHexString(32), 0), TimeSpan.Zero).Code;

    public bool Is(string typed) => CryptographicOperations.FixedTimeEquals(
        Encoding.ASCII.GetBytes(codes.HashOf(Code)), Encoding.ASCII.GetBytes(codes.HashOf(typed)));
}
