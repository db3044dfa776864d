using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;

namespace Queueing.Gateway.Access;

/// <summary>
/// Makes and checks verifiers of passwords, some at a time: each costs a tenth of a second of a processor, and numbers are drawn
/// meanwhile.
/// </summary>
internal sealed class Passwords(IPasswordHasher<Passwords> hasher) : IDisposable
{
    /// <summary>The longest text that is held against a verifier, in characters.</summary>
    public const int MaxTyped = 1024;

    private readonly SemaphoreSlim processors = new(Math.Max(1, Environment.ProcessorCount / 2));
    private readonly Lazy<string> nobodys = new(() => hasher.HashPassword(null!, RandomNumberGenerator.GetHexString(32)));

    public Task<string> HashAsync(string password) => RunAsync(() => hasher.HashPassword(null!, Plain(password)));

    /// <summary>Holds a password against a verifier; against nobody's when there is none, which takes as long.</summary>
    public Task<bool> VerifyAsync(string? verifier, string password) => RunAsync(() =>
        hasher.VerifyHashedPassword(null!, verifier ?? nobodys.Value, Plain(password)) is not PasswordVerificationResult.Failed
        && verifier is not null);

    public void Dispose() => processors.Dispose();

    /// <summary>The same password however a keyboard composes it (NIST SP 800-63B, 3.1.1.2).</summary>
    private static string Plain(string password) => password.Normalize(NormalizationForm.FormKC);

    private async Task<T> RunAsync<T>(Func<T> work)
    {
        await processors.WaitAsync();
        try
        {
            return work();
        }
        finally
        {
            processors.Release();
        }
    }
}
