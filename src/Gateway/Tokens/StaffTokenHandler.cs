using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Queueing.Domain.Halls;
using Queueing.Gateway.Access;
using Queueing.Gateway.Access.Outside;

namespace Queueing.Gateway.Tokens;

/// <summary>Authenticates staff and devices by their signed token, from the header or a page's cookie, or by an outside provider's.</summary>
internal sealed class StaffTokenHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    SignedTokens tokens,
    OutsideTokens outside,
    Revocations revocations,
    HallTree tree,
    DeviceSightings sightings)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var token = BearerHeader.Read(Request) ?? SessionCookie.Read(Request);
        if (token is null || !BearerHeader.IsSigned(token))
        {
            return AuthenticateResult.NoResult();
        }

        var (identity, fault) = outside.Issued(token) ? await outside.ReadAsync(token) : await tokens.ReadAsync(token);
        fault ??= await revocations.CheckAsync(identity!.Session);
        if (fault is not null)
        {
            Context.Features.Set(fault);
            return AuthenticateResult.Fail(fault.Detail);
        }

        sightings.Note(identity!);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity!.Under(tree)), Scheme.Name));
    }
}
