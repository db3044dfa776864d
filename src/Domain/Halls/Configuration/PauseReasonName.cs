using Queueing.Domain.Identities;

namespace Queueing.Domain.Halls.Configuration;

/// <summary>The name by which a reason to pause is counted; a <see cref="Slug"/>.</summary>
internal readonly record struct PauseReasonName(string Value) : IIdentity<PauseReasonName>
{
    public static bool TryParse(string? text, out PauseReasonName identity)
    {
        var valid = Slug.IsValid(text);
        identity = valid ? new PauseReasonName(text!) : default;
        return valid;
    }

    public override string ToString() => Value;
}
