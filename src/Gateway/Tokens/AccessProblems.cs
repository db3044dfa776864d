using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Queueing.Gateway.Problems;

namespace Queueing.Gateway.Tokens;

/// <summary>Answers refused tokens with problems.</summary>
internal sealed class AccessProblems : IAuthorizationMiddlewareResultHandler
{
    public Task HandleAsync(
        RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Succeeded)
        {
            return next(context);
        }

        if (authorizeResult.Forbidden)
        {
            var reason = authorizeResult.AuthorizationFailure?.FailureReasons.FirstOrDefault()?.Message;
            return ProblemWriter.WriteAsync(context, Problem.Of(ProblemKind.Forbidden, reason ?? "This token does not allow it."));
        }

        var fault = context.Features.Get<TokenFault>()
            ?? (context.Request.Headers.Authorization.Count == 0 ? TokenFault.Missing : TokenFault.Bad);
        if (fault == TokenFault.Unsure)
        {
            return ProblemWriter.WriteAsync(context, Problem.Of(ProblemKind.Unavailable, fault.Detail));
        }

        context.Response.Headers.WWWAuthenticate = fault == TokenFault.Missing ? "Bearer" : "Bearer error=\"invalid_token\"";
        return ProblemWriter.WriteAsync(context, Problem.Of(ProblemKind.Unauthenticated, fault.Detail));
    }
}
