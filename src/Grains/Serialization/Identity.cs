using Queueing.Domain.Identities;

namespace Queueing.Grains.Serialization;

internal static class Identity
{
    public static T Parse<T>(string text)
        where T : struct, IIdentity<T> =>
        T.TryParse(text, out var identity)
            ? identity
            : throw new FormatException($"'{text}' is not a {typeof(T).Name}");
}
