using Queueing.Domain.Identities;

namespace Queueing.Domain.Halls.Configuration;

/// <summary>The name by which queues refer to a schedule; a <see cref="Slug"/>.</summary>
internal readonly record struct ScheduleName(string Value) : IIdentity<ScheduleName>
{
    public static bool TryParse(string? text, out ScheduleName identity)
    {
        var valid = Slug.IsValid(text);
        identity = valid ? new ScheduleName(text!) : default;
        return valid;
    }

    public override string ToString() => Value;
}
