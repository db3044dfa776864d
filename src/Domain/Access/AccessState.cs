using System.Collections.Immutable;
using Queueing.Domain.Access.Events;
using Queueing.Domain.Identities;

namespace Queueing.Domain.Access;

/// <summary>The accounts and devices of a deployment, folded from their events. Not thread-safe.</summary>
public sealed class AccessState
{
    private readonly SortedDictionary<AccountName, Account> accounts = [];
    private readonly SortedDictionary<(HallId Hall, DeviceId Id), Device> devices = [];

    /// <summary>Gets the number of events folded.</summary>
    public long Version { get; private set; }

    /// <summary>Gets when the last event happened; the earliest instant before the first.</summary>
    public DateTimeOffset LastAt { get; private set; }

    /// <summary>Gets the accounts by name, the closed ones too.</summary>
    public IReadOnlyCollection<Account> Accounts => accounts.Values;

    /// <summary>Gets the devices by hall and name, the revoked ones too.</summary>
    public IReadOnlyCollection<Device> Devices => devices.Values;

    /// <summary>Finds an account.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The account, or null.</returns>
    public Account? Find(AccountName name) => accounts.GetValueOrDefault(name);

    /// <summary>Finds a device.</summary>
    /// <param name="hall">Its hall.</param>
    /// <param name="id">Its name.</param>
    /// <returns>The device, or null.</returns>
    public Device? Find(HallId hall, DeviceId id) => devices.GetValueOrDefault((hall, id));

    /// <summary>Finds the device that a code is for.</summary>
    /// <param name="codeHash">The keyed hash of the code.</param>
    /// <param name="machineNow">The machine's time.</param>
    /// <returns>The device, or null when no device waits with that code.</returns>
    public Device? Invited(string? codeHash, DateTimeOffset machineNow) =>
        devices.Values.FirstOrDefault(device => device.Invitation?.Admits(codeHash, machineNow) == true);

    /// <summary>Tells whether anybody could still sign in as administrator of a place.</summary>
    /// <param name="scope">The place.</param>
    /// <param name="except">An account that is not counted, or null.</param>
    /// <returns>True when somebody could.</returns>
    public bool HasAdministrator(HallScope scope, AccountName? except = null) => accounts.Values.Any(account =>
        account.IsUsable
        && account.Name != except
        && account.Roles.Any(grant => grant.Role == StaffRole.Administrator && grant.Hall.Covers(scope)));

    /// <summary>Folds an event; it has happened, and is not questioned.</summary>
    /// <param name="e">The event.</param>
    public void Apply(AccessEvent e)
    {
        ArgumentNullException.ThrowIfNull(e);
        Version++;
        LastAt = e.At > LastAt ? e.At : LastAt;
        switch (e)
        {
            case AccountCreated created:
                accounts[created.Account] = new Account(created.Account, created.Home, created.Roles, created.Invitation, null, 0, false);
                break;
            case RoleGranted granted:
                Change(granted.Account, account => With(account, granted.Role));
                break;
            case RoleWithdrawn withdrawn:
                Change(withdrawn.Account, account => Anew(account) with { Roles = Without(account, withdrawn.Role) });
                break;
            case PasswordReset reset:
                Change(reset.Account, account => Anew(account) with { Invitation = reset.Invitation, Verifier = null });
                break;
            case PasswordSet set:
                Change(set.Account, account => Anew(account) with { Invitation = null, Verifier = set.Verifier });
                break;
            case SessionsRevoked revoked:
                Change(revoked.Account, Anew);
                break;
            case AccountClosed closed:
                Change(closed.Account, account => Anew(account) with { Invitation = null, Verifier = null, IsClosed = true });
                break;
            case HallFileReplaced:
                break;
            default:
                ApplyToDevice(e);
                break;
        }
    }

    private void ApplyToDevice(AccessEvent e)
    {
        switch (e)
        {
            case DeviceInvited invited:
                devices[(invited.Hall, invited.Device)] = Find(invited.Hall, invited.Device) is { } known
                    ? known with { Kind = invited.Kind, Invitation = invited.Invitation, InvitedAt = invited.At, RevokedAt = null }
                    : new Device(invited.Hall, invited.Device, invited.Kind, invited.Invitation, invited.At, null, null, 0);
                break;
            case DeviceEnrolled enrolled:
                Change(enrolled.Hall, enrolled.Device, device =>
                    device with { Invitation = null, EnrolledAt = enrolled.At, Generation = device.Generation + 1 });
                break;
            case DeviceRevoked revoked:
                Change(revoked.Hall, revoked.Device, device =>
                    device with { Invitation = null, RevokedAt = revoked.At, Generation = device.Generation + 1 });
                break;
            default:
                throw new ArgumentException($"an access event of no known kind: {e.GetType().Name}", nameof(e));
        }
    }

    private static Account Anew(Account account) => account with { Generation = account.Generation + 1 };

    /// <summary>A new role leaves sessions alone; one in the place of another ends those that carry it.</summary>
    private static Account With(Account account, RoleGrant role) => account.Find(role.Hall, role.Role) is { } replaced
        ? Anew(account) with { Roles = Without(account, replaced).Add(role) }
        : account with { Roles = account.Roles.Add(role) };

    private static ImmutableArray<RoleGrant> Without(Account account, RoleGrant role) =>
        account.Roles.RemoveAll(grant => grant.Hall == role.Hall && grant.Role == role.Role);

    private void Change(AccountName name, Func<Account, Account> change) => accounts[name] = change(accounts[name]);

    private void Change(HallId hall, DeviceId id, Func<Device, Device> change) => devices[(hall, id)] = change(devices[(hall, id)]);
}
