using Microsoft.AspNetCore.Identity;
using Queueing.Gateway.Access;

namespace Queueing.Gateway.Tests.Access;

/// <summary>Counts how often a password was held against a verifier.</summary>
internal sealed class CountingHasher : IPasswordHasher<Passwords>
{
    public int Verified { get; private set; }

    public string HashPassword(Passwords user, string password) => "hashed " + password;

    public PasswordVerificationResult VerifyHashedPassword(Passwords user, string hashedPassword, string providedPassword)
    {
        Verified++;
        return hashedPassword == "hashed " + providedPassword ? PasswordVerificationResult.Success : PasswordVerificationResult.Failed;
    }
}
