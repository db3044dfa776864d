namespace Queueing.Gateway.Access;

/// <summary>How far an account is.</summary>
internal enum AccountState
{
    /// <summary>The person has not chosen a password yet.</summary>
    Invited,

    /// <summary>The person can sign in.</summary>
    Open,

    /// <summary>Nobody can, ever again.</summary>
    Closed,
}
