using Queueing.Domain.Identities;

namespace Queueing.Domain.Halls.Configuration;

/// <summary>A name within a hall, of a schedule or of a reason to pause; a <see cref="Slug"/>.</summary>
internal readonly record struct LocalName(string Value) : IIdentity<LocalName>
{
    public static bool TryParse(string? text, out LocalName identity)
    {
        var valid = Slug.IsValid(text);
        identity = valid ? new LocalName(text!) : default;
        return valid;
    }

    public override string ToString() => Value;
}
