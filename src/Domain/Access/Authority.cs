using System.Collections.Immutable;
using Queueing.Domain.Identities;

namespace Queueing.Domain.Access;

/// <summary>Who asks for a change to accounts or devices, and where that person is an administrator.</summary>
/// <param name="By">The caller, <c>role:name</c>.</param>
/// <param name="Administers">Where the caller is an administrator.</param>
public sealed record Authority(string By, ImmutableArray<HallScope> Administers)
{
    /// <summary>Tells whether changes in a place are this person's to make.</summary>
    /// <param name="scope">The place.</param>
    /// <returns>True for an administrator there.</returns>
    public bool Reaches(HallScope scope) => Administers.Any(mine => mine.Covers(scope));

    /// <summary>Tells whether an account is this person's to reset and to close: whoever does that could act in all its places.</summary>
    /// <param name="account">The account.</param>
    /// <returns>True for an administrator of its home and of every place where it has a role.</returns>
    public bool Reaches(Account account)
    {
        ArgumentNullException.ThrowIfNull(account);
        return account.Halls.All(Reaches);
    }
}
