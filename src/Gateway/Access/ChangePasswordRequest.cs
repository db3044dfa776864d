using Queueing.Gateway.Requests;

namespace Queueing.Gateway.Access;

/// <summary>Changes one's own password.</summary>
/// <param name="Password">The present one.</param>
/// <param name="NewPassword">The new one.</param>
internal sealed record ChangePasswordRequest(string Password, string NewPassword)
{
    public static ChangePasswordRequest Read(BodyFields fields) =>
        new(fields.Text("password", Passwords.MaxTyped), fields.Text("newPassword", Passwords.MaxTyped));
}
