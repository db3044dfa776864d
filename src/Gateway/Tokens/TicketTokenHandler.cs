using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Queueing.Domain.Identities;
using Queueing.Domain.Tickets;

namespace Queueing.Gateway.Tokens;

/// <summary>Authenticates the holder of a ticket for the ticket that the path names, and no other.</summary>
internal sealed class TicketTokenHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, TicketTokens tokens)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(Authenticate());

    private AuthenticateResult Authenticate()
    {
        var token = BearerHeader.Read(Request);
        if (token is null || BearerHeader.IsSigned(token))
        {
            return AuthenticateResult.NoResult();
        }

        if (!HallId.TryParse((string?)Request.RouteValues["hall"], out var hall)
            || !TicketId.TryParse((string?)Request.RouteValues["id"], out var ticket)
            || !tokens.IsValid(hall, ticket, token))
        {
            Context.Features.Set(TokenFault.Bad);
            return AuthenticateResult.Fail(TokenFault.Bad.Detail);
        }

        var identity = new TokenIdentity(Roles.Citizen, ticket.Value, [hall.Value], DateTimeOffset.MaxValue);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme.Name));
    }
}
