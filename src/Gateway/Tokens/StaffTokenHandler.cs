using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Queueing.Gateway.Tokens;

/// <summary>Authenticates staff and devices by their signed token.</summary>
internal sealed class StaffTokenHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, SignedTokens tokens)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var token = BearerHeader.Read(Request);
        if (token is null || !BearerHeader.IsSigned(token))
        {
            return AuthenticateResult.NoResult();
        }

        var (identity, fault) = await tokens.ReadAsync(token);
        if (identity is null)
        {
            Context.Features.Set(fault);
            return AuthenticateResult.Fail(fault!.Detail);
        }

        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme.Name));
    }
}
