using Queueing.Gateway.Requests;

namespace Queueing.Gateway.Access;

/// <summary>Signs in.</summary>
/// <param name="Account">The account's name.</param>
/// <param name="Password">The password.</param>
internal sealed record SignInRequest(string Account, string Password)
{
    public static SignInRequest Read(BodyFields fields) =>
        new(fields.Text("account", PasswordRequest.MaxName), fields.Text("password", Passwords.MaxTyped));
}
