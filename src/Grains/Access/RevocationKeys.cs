using Queueing.Domain.Identities;

namespace Queueing.Grains.Access;

/// <summary>Whom tokens belong to, as texts that a token carries and a revocation names.</summary>
public static class RevocationKeys
{
    /// <summary>Names every session of an account.</summary>
    /// <param name="account">The account.</param>
    /// <returns>The key.</returns>
    public static string Of(AccountName account) => $"account:{account}";

    /// <summary>Names the tokens of a device.</summary>
    /// <param name="hall">Its hall.</param>
    /// <param name="device">The device.</param>
    /// <returns>The key.</returns>
    public static string Of(HallId hall, DeviceId device) => $"device:{hall}/{device}";

    /// <summary>Names one session.</summary>
    /// <param name="session">The session.</param>
    /// <returns>The key.</returns>
    public static string OfSession(string session) => $"session:{session}";
}
