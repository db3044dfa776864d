using System.Collections.Immutable;
using Orleans.Concurrency;
using Queueing.Domain.Access;
using Queueing.Domain.Identities;
using Queueing.Grains.Contracts;

namespace Queueing.Grains.Access;

/// <summary>
/// The accounts and devices of a deployment; there is one, its key is <see cref="Key"/>. Secrets are made and compared in the
/// gateway. Commands take their turns, so that a verifier and the event that names it belong together.
/// </summary>
[Alias("queueing.access-grain")]
public interface IAccessGrain : IGrainWithStringKey
{
    /// <summary>The only key.</summary>
    const string Key = "deployment";

    /// <summary>Changes an account.</summary>
    /// <param name="caller">Who asks, under which key.</param>
    /// <param name="command">What to do.</param>
    /// <returns>The account afterwards, or a refusal.</returns>
    [Alias("manage-account")]
    ValueTask<Answer<AccountView>> Manage(Caller caller, AccountCommand command);

    /// <summary>Takes a password that a person chose; earlier sessions end.</summary>
    /// <param name="caller">Who asks, under which key.</param>
    /// <param name="password">The password's verifier, and what entitles to set it.</param>
    /// <returns>The account afterwards, or a refusal.</returns>
    [Alias("set-password")]
    ValueTask<Answer<AccountView>> SetPassword(Caller caller, NewPassword password);

    /// <summary>Finds what a sign-in is judged by.</summary>
    /// <param name="account">The account.</param>
    /// <returns>The credential; null when nobody can sign in with that name.</returns>
    [Alias("find-credential"), AlwaysInterleave]
    ValueTask<AccountCredential?> FindCredential(AccountName account);

    /// <summary>Tells whether somebody can sign in as administrator of all halls.</summary>
    /// <returns>False until the first has chosen a password.</returns>
    [Alias("is-founded"), AlwaysInterleave]
    ValueTask<bool> IsFounded();

    /// <summary>Lists the accounts.</summary>
    /// <returns>All, by name, the closed ones too.</returns>
    [Alias("accounts"), AlwaysInterleave]
    ValueTask<ImmutableArray<AccountView>> Accounts();

    /// <summary>Changes a device.</summary>
    /// <param name="caller">Who asks, under which key.</param>
    /// <param name="command">What to do.</param>
    /// <returns>The device afterwards, or a refusal.</returns>
    [Alias("manage-device")]
    ValueTask<Answer<DeviceView>> ManageDevice(Caller caller, DeviceCommand command);

    /// <summary>Enrols whichever device waits with a code.</summary>
    /// <param name="caller">The device, and the key.</param>
    /// <param name="codeHash">The code's keyed hash.</param>
    /// <returns>The device, or a refusal.</returns>
    [Alias("enrol")]
    ValueTask<Answer<DeviceView>> Enrol(Caller caller, string codeHash);

    /// <summary>Records that a hall's file is given another text; whoever asked writes it afterwards, again if need be.</summary>
    /// <param name="caller">Who asks, under which key.</param>
    /// <param name="change">The change.</param>
    /// <returns>The change as it was recorded first, or a refusal.</returns>
    [Alias("replace-hall-file")]
    ValueTask<Answer<HallFileChange>> ReplaceHallFile(Caller caller, HallFileChange change);

    /// <summary>Lists a hall's devices.</summary>
    /// <param name="hall">The hall.</param>
    /// <returns>The devices by name, the revoked ones too.</returns>
    [Alias("devices"), AlwaysInterleave]
    ValueTask<ImmutableArray<DeviceView>> Devices(HallId hall);

    /// <summary>Is told that a device is there; kept in memory only.</summary>
    /// <param name="hall">The hall.</param>
    /// <param name="device">The device.</param>
    /// <param name="at">When it asked for something, by the halls' clock.</param>
    /// <returns>When sent.</returns>
    [Alias("seen"), OneWay]
    ValueTask Seen(HallId hall, DeviceId device, DateTimeOffset at);

    /// <summary>Records that a session began.</summary>
    /// <param name="account">The account.</param>
    /// <param name="session">The session.</param>
    /// <param name="address">Where from.</param>
    /// <returns>When durable.</returns>
    [Alias("note-signed-in"), AlwaysInterleave]
    ValueTask NoteSignedIn(AccountName account, string session, string address);

    /// <summary>Records that a sign-in was refused.</summary>
    /// <param name="account">The account that was named; null for a text that is no account's.</param>
    /// <param name="address">Where from.</param>
    /// <param name="fault">Why.</param>
    /// <returns>When durable.</returns>
    [Alias("note-refused"), AlwaysInterleave]
    ValueTask NoteRefused(AccountName? account, string address, SignInFault fault);

    /// <summary>Ends one session.</summary>
    /// <param name="account">The account.</param>
    /// <param name="session">The session.</param>
    /// <param name="until">When its token would have expired, by the machine's clock.</param>
    /// <returns>When durable.</returns>
    [Alias("end-session"), AlwaysInterleave]
    ValueTask EndSession(AccountName account, string session, DateTimeOffset until);

    /// <summary>Follows what no longer holds, waiting for a change if asked.</summary>
    /// <param name="epoch">The epoch the caller has seen; null to be answered at once.</param>
    /// <param name="after">The sequence the caller has seen in that epoch.</param>
    /// <returns>The revocations; at once when there are new ones, else on the next or after two seconds.</returns>
    [Alias("follow"), AlwaysInterleave]
    ValueTask<RevocationsView> Follow(string? epoch, long after);
}
