using Queueing.Domain.Access.Events;
using Queueing.Grains.Journaling;

namespace Queueing.Grains.Access;

/// <summary>The stored names of the events of sign-ins: a contract with every journal ever written.</summary>
internal static class SignInEvents
{
    public static EventCodec<SignInEvent> Codec { get; } = new(
        ("signed-in", SignInEventJson.Default.SignedIn),
        ("signed-out", SignInEventJson.Default.SignedOut),
        ("sign-in-refused", SignInEventJson.Default.SignInRefused));
}
