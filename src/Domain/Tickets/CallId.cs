using System.Globalization;
using System.Text.Json.Serialization;
using Queueing.Domain.Identities;

namespace Queueing.Domain.Tickets;

/// <summary>
/// One call of one window, written <c>window#version</c>; the hall and day are the ticket's. At most one ticket is ever
/// taken under a call id, because the taking appends to the window's stream at exactly that version.
/// </summary>
[JsonConverter(typeof(IdentityJsonConverter<CallId>))]
public readonly record struct CallId : IIdentity<CallId>
{
    /// <summary>Initializes a new instance of the <see cref="CallId"/> struct.</summary>
    /// <param name="window">The window that calls.</param>
    /// <param name="version">The version of the window's stream before the call; not negative.</param>
    public CallId(WindowId window, long version)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(version);
        Window = window;
        Version = version;
    }

    /// <summary>Gets the window that calls.</summary>
    public WindowId Window { get; }

    /// <summary>Gets the version of the window's stream before the call.</summary>
    public long Version { get; }

    /// <inheritdoc/>
    public string Value => string.Create(CultureInfo.InvariantCulture, $"{Window.Value}#{Version}");

    /// <inheritdoc/>
    public static bool TryParse(string? text, out CallId identity)
    {
        identity = default;
        if (text is not { Length: <= 60 }
            || text.Split('#') is not [var window, var version]
            || !WindowId.TryParse(window, out var id)
            || !long.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || (version.Length > 1 && version[0] == '0'))
        {
            return false;
        }

        identity = new CallId(id, number);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
