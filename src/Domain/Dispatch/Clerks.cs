using Queueing.Domain.Identities;

namespace Queueing.Domain.Dispatch;

/// <summary>Tells clerks apart by the name under which a caller asks.</summary>
internal static class Clerks
{
    private const string Role = "clerk:";

    /// <summary>Tells whether the caller is a clerk and not this person. Supervisors and the policy are no clerks.</summary>
    /// <param name="by">The caller, as <c>role:id</c>.</param>
    /// <param name="person">The person.</param>
    /// <returns>True for any other clerk.</returns>
    public static bool IsAnother(string by, StaffId person) =>
        by.StartsWith(Role, StringComparison.Ordinal) && !by.AsSpan(Role.Length).SequenceEqual(person.Value);
}
