using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using Queueing.Domain.Access;
using Queueing.Domain.Access.Events;
using Queueing.Domain.Identities;
using Queueing.Grains.Batching;
using Queueing.Grains.Contracts;
using Queueing.Grains.Hosting;
using Queueing.Grains.Journaling;
using Queueing.Grains.Privacy;

namespace Queueing.Grains.Access;

/// <summary>The accounts and devices of a deployment.</summary>
public sealed class AccessGrain : IGrainBase, IAccessGrain
{
    private readonly TimeProvider machineTime;
    private readonly AccessStream stream;
    private readonly SignInLog signIns;
    private readonly Verifiers verifiers;
    private readonly BatchWriter<AccessTurn, AccessEvent> writer;
    private readonly Changes changes;
    private readonly RevocationLog revocations;
    private readonly Dictionary<(HallId Hall, DeviceId Device), DateTimeOffset> seen = [];
    private bool faulted;

    /// <summary>Initializes a new instance of the <see cref="AccessGrain"/> class.</summary>
    /// <param name="context">The activation; its key is <see cref="IAccessGrain.Key"/>.</param>
    /// <param name="journal">The durable memory.</param>
    /// <param name="texts">The deletable texts.</param>
    /// <param name="hallTime">The clock on the halls' walls, by which events go.</param>
    /// <param name="machineTime">The machine's clock, by which tokens and codes go.</param>
    /// <exception cref="ArgumentException">The key is another.</exception>
    public AccessGrain(
        IGrainContext context,
        IEventJournal journal,
        IPrivateTexts texts,
        [FromKeyedServices(HallTime.Key)] TimeProvider hallTime,
        TimeProvider machineTime)
    {
        ArgumentNullException.ThrowIfNull(context);
        GrainContext = context;
        this.machineTime = machineTime;
        if (context.GrainId.Key.ToString() is not IAccessGrain.Key and var other)
        {
            throw new ArgumentException($"'{other}' is not the key of a deployment's accounts", nameof(context));
        }

        stream = new AccessStream(journal, Told);
        signIns = new SignInLog(journal, hallTime);
        verifiers = new Verifiers(texts);
        writer = new(journal, stream, () => new AccessTurn(State, hallTime.GetUtcNow()), _ => { }, Fault);
        changes = new Changes(context.ActivationId.ToString(), machineTime);
        revocations = new RevocationLog(State, changes, machineTime);
    }

    /// <inheritdoc/>
    public IGrainContext GrainContext { get; }

    private AccessState State => stream.State;

    /// <summary>Reads the accounts and who signed out lately; calls no grain.</summary>
    /// <param name="token">Unused: a half-read stream would have to be thrown away anyway.</param>
    /// <returns>When read.</returns>
    public async Task OnActivateAsync(CancellationToken token)
    {
        await stream.CatchUp();
        foreach (var ended in await signIns.Ended())
        {
            revocations.End(ended.Session, ended.Until);
        }

        await verifiers.TidyAll(State);
    }

    /// <inheritdoc/>
    public async ValueTask<Answer<AccountView>> Manage(Caller caller, AccountCommand command)
    {
        var answer = await CommandAsync(
            caller, (state, at) => Decide(state, command, new Authority(caller.By, command.Administers), at), (state, _) => AccessViews.Of(state.Find(command.Account)!));
        await TidyAsync(command.Account);
        return answer;
    }

    /// <inheritdoc/>
    public async ValueTask<Answer<AccountView>> SetPassword(Caller caller, NewPassword password)
    {
        Alive();
        await verifiers.Put(password.Account, password.Reference, password.Verifier);
        var answer = await CommandAsync(
            caller,
            (state, at) => AccountDecisions.SetPassword(
                state, password.Account, password.Reference, password.Proof, at, machineTime.GetUtcNow()),
            (state, _) => AccessViews.Of(state.Find(password.Account)!));
        await TidyAsync(password.Account);
        return answer;
    }

    /// <inheritdoc/>
    public async ValueTask<AccountCredential?> FindCredential(AccountName account)
    {
        Alive();
        return State.Find(account) is { } known && await verifiers.Find(known) is { } verifier
            ? new AccountCredential(AccessViews.Of(known), known.Verifier!, verifier)
            : null;
    }

    /// <inheritdoc/>
    public ValueTask<bool> IsFounded()
    {
        Alive();
        return new(State.HasAdministrator(HallScope.Every));
    }

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<AccountView>> Accounts()
    {
        Alive();
        return new([.. State.Accounts.Select(AccessViews.Of)]);
    }

    /// <inheritdoc/>
    public ValueTask<Answer<DeviceView>> ManageDevice(Caller caller, DeviceCommand command) => CommandAsync(
        caller,
        (state, at) => command.Action == DeviceAction.Invite
            ? DeviceDecisions.Invite(
                state, command.Hall, command.Device, command.Kind, command.Invitation!, at, new Authority(caller.By, command.Administers))
            : DeviceDecisions.Revoke(
                state, command.Hall, command.Device, command.Reason, at, new Authority(caller.By, command.Administers)),
        (state, _) => View(state.Find(command.Hall, command.Device)!));

    /// <inheritdoc/>
    public ValueTask<Answer<DeviceView>> Enrol(Caller caller, string codeHash) => CommandAsync(
        caller,
        (state, at) => DeviceDecisions.Enrol(state, codeHash, at, machineTime.GetUtcNow()),
        (state, last) => last is DeviceEnrolled enrolled ? View(state.Find(enrolled.Hall, enrolled.Device)!) : null);

    /// <inheritdoc/>
    public ValueTask<Answer<HallFileChange>> ReplaceHallFile(Caller caller, HallFileChange change) => CommandAsync(
        caller,
        (_, at) => HallFileDecisions.Replace(
            change.Hall, change.Before, change.After, change.KeptAs, change.Reason, at, new Authority(caller.By, change.Administers)),
        (_, last) => last is HallFileReplaced done ? new HallFileChange(done.Hall, [], done.Before, done.After, done.KeptAs, done.Reason) : null);

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<DeviceView>> Devices(HallId hall)
    {
        Alive();
        return new([.. State.Devices.Where(device => device.Hall == hall).Select(View)]);
    }

    /// <inheritdoc/>
    public ValueTask Seen(HallId hall, DeviceId device, DateTimeOffset at)
    {
        if (State.Find(hall, device) is not null)
        {
            seen[(hall, device)] = at;
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask NoteSignedIn(AccountName account, string session, string address)
    {
        Alive();
        return signIns.Add(at => new SignedIn(at, AccountDecisions.By(account), HallsOf(account), account, session, address));
    }

    /// <inheritdoc/>
    public ValueTask NoteRefused(AccountName? account, string address, SignInFault fault)
    {
        Alive();
        var known = account is { } name && State.Find(name) is not null ? account : null;
        return signIns.Add(at => new SignInRefused(
            at,
            known is { } named ? AccountDecisions.By(named) : SignInRefused.Unknown,
            known is { } one ? HallsOf(one) : [HallScope.Every],
            known,
            address,
            fault));
    }

    /// <inheritdoc/>
    public async ValueTask EndSession(AccountName account, string session, DateTimeOffset until)
    {
        Alive();
        await signIns.Add(at => new SignedOut(at, AccountDecisions.By(account), HallsOf(account), account, session, until));
        revocations.End(session, until);
    }

    /// <inheritdoc/>
    public async ValueTask<RevocationsView> Follow(string? epoch, long after)
    {
        await changes.WaitAsync(epoch, after);
        Alive();
        return revocations.View(epoch, after);
    }

    private static AccessDecision Decide(AccessState state, AccountCommand command, Authority who, DateTimeOffset at)
    {
        var (name, reason) = (command.Account, command.Reason);
        return command.Action switch
        {
            AccountAction.Create => AccountDecisions.Create(state, name, command.Home, command.Roles, command.Invitation!, at, who),
            AccountAction.Found => AccountDecisions.Found(state, name, command.Invitation!, at),
            AccountAction.Grant => AccountDecisions.Grant(state, name, command.Roles[0], at, who),
            AccountAction.Withdraw => AccountDecisions.Withdraw(state, name, command.Roles[0].Hall, command.Roles[0].Role, reason, at, who),
            AccountAction.Reset => AccountDecisions.Reset(state, name, command.Invitation!, reason, at, who),
            AccountAction.Revoke => AccountDecisions.Revoke(state, name, reason, at, who),
            _ => AccountDecisions.Close(state, name, reason, at, who),
        };
    }

    private DeviceView View(Device device) =>
        AccessViews.Of(device, seen.TryGetValue((device.Hall, device.Id), out var at) ? at : null);

    private ImmutableArray<HallScope> HallsOf(AccountName account) => State.Find(account)?.Halls ?? [HallScope.Every];

    private async ValueTask<Answer<T>> CommandAsync<T>(
        Caller caller, Func<AccessState, DateTimeOffset, AccessDecision> decide, Func<AccessState, AccessEvent?, T?> read)
        where T : class
    {
        Alive();
        return await writer.Ask<T>(
            caller,
            () => writer.Submit(new AnsweredCommand<AccessTurn, AccessEvent, T>(
                caller, turn => turn.IsFresh, turn => turn.Take(decide), last => read(State, last)!)),
            async operation => await stream.FoldTo(operation) is { } then ? read(then.State, then.Event) : null);
    }

    private ValueTask TidyAsync(AccountName account) =>
        State.Find(account) is { } known ? verifiers.Tidy(known) : ValueTask.CompletedTask;

    /// <summary>Tells followers from which generation on tokens hold; one that did not change ends nothing.</summary>
    private void Told(AccessEvent e)
    {
        if (e is AccountEvent { Account: var name } && State.Find(name) is { Generation: > 0 } account)
        {
            revocations.Revoke(RevocationKeys.Of(name), account.Generation);
        }

        if (e is DeviceEvent { Hall: var hall, Device: var id } && State.Find(hall, id) is { Generation: > 0 } device)
        {
            revocations.Revoke(RevocationKeys.Of(hall, id), device.Generation);
        }
    }

    private void Fault(Exception cause)
    {
        faulted = true;
        GrainContext.Deactivate(new DeactivationReason(DeactivationReasonCode.ApplicationError, cause, "the accounts reload"));
    }

    private void Alive()
    {
        if (faulted)
        {
            throw new ActivationFaultedException("the activation is going down; ask again");
        }
    }
}
