using Microsoft.AspNetCore.Authorization;

namespace Queueing.Gateway.Tokens;

/// <summary>Asks for one of some roles, in the hall that the path names.</summary>
internal sealed record HallAccess(Roles Roles) : IAuthorizationRequirement;
