using Microsoft.AspNetCore.Authorization;

namespace Queueing.Gateway.Tokens;

/// <summary>Asks for one of some roles, in the hall that the path names; where it names none, the handler looks at the hall.</summary>
internal sealed record HallAccess(Roles Roles, bool IsHallInPath = true) : IAuthorizationRequirement;
