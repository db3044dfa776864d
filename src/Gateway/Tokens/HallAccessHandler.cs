using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;

namespace Queueing.Gateway.Tokens;

/// <summary>Decides whether a token's roles suffice where the request is made, and in which of them it is made.</summary>
internal sealed class HallAccessHandler : AuthorizationHandler<HallAccess>
{
    public const string OtherHall = "The token is for another hall.";

    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, HallAccess requirement)
    {
        if (context.Resource is not HttpContext http || TokenIdentity.Of(context.User) is not { } identity)
        {
            return Task.CompletedTask;
        }

        var hall = requirement.IsHallInPath ? http.Request.RouteValues["hall"] as string ?? string.Empty : null;
        var held = identity.RolesIn(hall);
        if ((held & requirement.Roles) is not Roles.None and var sufficient)
        {
            var acting = identity.As(RoleNames.Highest(sufficient), hall);
            if (acting != identity)
            {
                http.User = new ClaimsPrincipal(acting);
            }

            context.Succeed(requirement);
        }
        else
        {
            context.Fail(new AuthorizationFailureReason(
                this, held is Roles.None ? OtherHall : $"The role {RoleNames.Of(RoleNames.Highest(held))} may not do this."));
        }

        return Task.CompletedTask;
    }
}
