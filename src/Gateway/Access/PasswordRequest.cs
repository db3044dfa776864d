using Queueing.Domain.Identities;
using Queueing.Gateway.Requests;

namespace Queueing.Gateway.Access;

/// <summary>Chooses a password with a one-time code.</summary>
/// <param name="Account">The account; for the first administrator, the name it shall have.</param>
/// <param name="Code">The one-time code.</param>
/// <param name="NewPassword">The password.</param>
internal sealed record PasswordRequest(string Account, string Code, string NewPassword)
{
    /// <summary>The longest text that is read as a name; longer than any name, so that what is none is told so.</summary>
    public const int MaxName = 100;

    public static PasswordRequest Read(BodyFields fields) => new(
        fields.Identity<AccountName>("account", required: true)?.Value ?? string.Empty,
        fields.Text("code", OneTimeCodes.MaxTyped),
        fields.Text("newPassword", Passwords.MaxTyped));
}
