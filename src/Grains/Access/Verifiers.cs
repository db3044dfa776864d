using Queueing.Domain.Access;
using Queueing.Domain.Identities;
using Queueing.Grains.Privacy;

namespace Queueing.Grains.Access;

/// <summary>The passwords' verifiers among the private texts: one for each account, and none for an account that has no password.</summary>
internal sealed class Verifiers(IPrivateTexts texts)
{
    private const string Prefix = "password/";

    public ValueTask<string?> Find(Account account) => account is { IsUsable: true, Verifier: { } reference }
        ? texts.FindAsync(HallId.Deployment, KeyOf(account.Name, reference))
        : ValueTask.FromResult<string?>(null);

    /// <summary>Stores a verifier before the event that names it: without the event it is of no use, and goes with the next tidying.</summary>
    public ValueTask Put(AccountName account, string reference, string verifier) =>
        texts.SetAsync(HallId.Deployment, KeyOf(account, reference), verifier);

    /// <summary>Deletes what an account no longer names.</summary>
    public async ValueTask Tidy(Account account)
    {
        var kept = account.Verifier is { } reference ? KeyOf(account.Name, reference) : null;
        var keys = await texts.KeysAsync(HallId.Deployment, KeyOf(account.Name, string.Empty));
        await Delete([.. keys.Where(key => key != kept)]);
    }

    /// <summary>Deletes what no account names: left behind by a process that died in between.</summary>
    public async ValueTask TidyAll(AccessState state)
    {
        var kept = state.Accounts.Where(x => x.Verifier is not null).Select(x => KeyOf(x.Name, x.Verifier!)).ToHashSet(StringComparer.Ordinal);
        var keys = await texts.KeysAsync(HallId.Deployment, Prefix);
        await Delete([.. keys.Where(key => !kept.Contains(key))]);
    }

    private static string KeyOf(AccountName account, string reference) => $"{Prefix}{account}/{reference}";

    private ValueTask Delete(string[] keys) => keys.Length == 0 ? ValueTask.CompletedTask : texts.DeleteAsync(HallId.Deployment, keys);
}
