using Microsoft.Extensions.Time.Testing;
using Queueing.Domain.Access;
using Queueing.Domain.Identities;
using Queueing.Grains.Access;
using Queueing.Grains.Contracts;
using Queueing.Grains.Tests.World;
using Queueing.Journal.Memory;

namespace Queueing.Grains.Tests.Access;

/// <summary>The access grain on a journal and private texts that outlive it.</summary>
internal sealed class AccessWorld
{
    public static readonly HallScope Small = new("small");
    private int keys;

    public AccessWorld() => Journal = new FaultyJournal(Memory);

    public MemoryJournal Memory { get; } = new();

    public FaultyJournal Journal { get; }

    public MemoryPrivateTexts Texts { get; } = new();

    public FakeTimeProvider Clock { get; } = new(HallWorld.Ten);

    public async Task<AccessGrain> ActivateAsync()
    {
        var grain = new AccessGrain(new FakeContext("access", IAccessGrain.Key), Journal, Texts, Clock, Clock);
        await grain.OnActivateAsync(CancellationToken.None);
        return grain;
    }

    public Caller By(string by, string? key = null, long fingerprint = 1) => new(by, key ?? $"key-{++keys}", fingerprint);

    public AccountCommand Command(string account, AccountAction action, params RoleGrant[] roles) => new(
        new AccountName(account), action, [HallScope.Every], Small, [.. roles], new Invitation("hash", Clock.GetUtcNow().AddHours(1)), "because");

    public ValueTask<Answer<AccountView>> SetAsync(AccessGrain grain, string account, string proof, string reference) =>
        grain.SetPassword(By($"account:{account}"), new NewPassword(new AccountName(account), proof, reference, $"secret-{reference}"));

    /// <summary>Makes an account whose person has chosen a password.</summary>
    public async Task OpenAsync(AccessGrain grain, string account, params RoleGrant[] roles)
    {
        (await grain.Manage(By("administrator:chief"), Command(account, AccountAction.Create, roles))).Refusal.ShouldBeNull();
        (await SetAsync(grain, account, "hash", $"{account}-1")).Refusal.ShouldBeNull();
    }

    public async Task<string[]> KeysAsync() => [.. await Texts.KeysAsync(HallId.Deployment, string.Empty)];
}
