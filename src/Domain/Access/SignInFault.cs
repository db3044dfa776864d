namespace Queueing.Domain.Access;

/// <summary>Why a sign-in was refused. The names are part of the stored form.</summary>
public enum SignInFault
{
    /// <summary>There is no such account, or it has no password yet.</summary>
    Unknown,

    /// <summary>The password is wrong.</summary>
    Password,

    /// <summary>The one-time code is wrong, used or too old.</summary>
    Code,
}
