using Microsoft.AspNetCore.Authorization;

namespace Queueing.Gateway.Tokens;

/// <summary>Decides whether a token's role and halls suffice.</summary>
internal sealed class HallAccessHandler : AuthorizationHandler<HallAccess>
{
    public const string OtherHall = "The token is for another hall.";

    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, HallAccess requirement)
    {
        var hall = (context.Resource as HttpContext)?.Request.RouteValues["hall"] as string;
        if (TokenIdentity.Of(context.User) is not { } identity)
        {
            return Task.CompletedTask;
        }

        if (!requirement.Roles.HasFlag(identity.Role))
        {
            context.Fail(new AuthorizationFailureReason(this, $"The role {RoleNames.Of(identity.Role)} may not do this."));
        }
        else if (requirement.IsHallInPath && !identity.HoldsIn(hall))
        {
            context.Fail(new AuthorizationFailureReason(this, OtherHall));
        }
        else
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
