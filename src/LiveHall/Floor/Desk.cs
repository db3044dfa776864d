using Queueing.LiveHall.Api;
using Queueing.LiveHall.Incidents;
using Queueing.Simulator.Outlines;
using Queueing.Simulator.Randomness;

namespace Queueing.LiveHall.Floor;

/// <summary>A clerk at a window: opens, calls, serves, rests, and closes when nobody waits any more.</summary>
internal sealed class Desk
{
    // The stream tells of a ticket at once; asking again after this long only guards against a stream that died unnoticed.
    private static readonly TimeSpan AskAgain = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan DrainCheck = TimeSpan.FromSeconds(60);
    private const int TroubleLimit = 200;

    /// <summary>After so many presses a clerk may be called away, for so long.</summary>
    private const int StandInAt = 3;
    private static readonly TimeSpan Absence = TimeSpan.FromMinutes(20);

    /// <summary>How soon a window calls by itself, in seconds: before its clerk presses.</summary>
    private const int AutoCall = 3;

    private readonly Stage stage;
    private readonly Crew crew;
    private readonly string window;
    private readonly string staff;
    private readonly DeskHours hours;
    private readonly bool brought;
    private readonly Caller clerk;
    private readonly Aside aside;
    private readonly DeskService service;
    private readonly WindowSignal signal;
    private bool isOpen;
    private string? lastCall;
    private DateTimeOffset lastServed;
    private long? order;
    private int troubles;
    private long presses;
    private bool callsByItself;

    /// <param name="brought">Brought forward for a tide: leaves as soon as the window is closed or somebody else's.</param>
    public Desk(Stage stage, Crew crew, string window, string staff, DeskHours hours, bool brought)
    {
        this.stage = stage;
        this.crew = crew;
        this.window = window;
        this.staff = staff;
        this.hours = hours;
        this.brought = brought;
        clerk = stage.Clerk(staff);
        aside = new Aside(stage.Clock);
        service = new DeskService(stage, crew, window, staff, clerk, aside);
        signal = new WindowSignal(stage.Options.Time);
    }

    private string Path => $"/windows/{window}";

    /// <summary>Gets how long before the doors open the clerk is there. Whoever comes later relieves somebody, or is called for.</summary>
    private TimeSpan Early => brought || hours.Begins > stage.Day.Outline.Opens
        ? TimeSpan.Zero
        : TimeSpan.FromMinutes(new Draws(stage.Options.Seed, $"early/{window}").Uniform(1, 15));

    public async Task RunAsync(CancellationToken cancel)
    {
        await stage.Clock.UntilAsync(hours.Begins - Early, cancel);
        await TakeSeatAsync(cancel);
        await stage.Clock.UntilAsync(hours.Begins, cancel);
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var stream = new EventFeed(
            stage.Api, stage.Options.Time, stage.Api.Path($"{Path}/stream"), stage.Options.ClerkToken(staff), signal.OnEvent);
        var listening = stream.RunAsync(gone.Token);
        while (await TurnAsync(cancel))
        {
            // Each turn ends with the hand empty.
        }

        Shut(stage.Clock.Now);
        gone.Cancel();
        await listening;
    }

    private async Task<bool> TurnAsync(CancellationToken cancel)
    {
        switch (hours.PhaseAt(stage.Clock.Now))
        {
            case DeskPhase.Rest:
                await RestAsync(cancel);
                return true;
            case DeskPhase.Over:
                await LeaveAsync(cancel);
                return false;
        }

        if (!isOpen && !await OpenAsync(cancel))
        {
            return await RecoverAsync("not opened", cancel);
        }

        if (aside.TryReturned(out var returned, out var incident) && await CallByNameAsync(returned.TicketId, incident, cancel))
        {
            return true;
        }

        if (presses == StandInAt && await StandInAsync(cancel))
        {
            return true;
        }

        var (seen, asked) = (signal.Count, stage.Clock.Now);
        var answer = await NextAsync(cancel);
        if (answer is { IsOk: true, Value.Ticket: { } called })
        {
            stage.Ledger.Met(Incident.CalledByItself, callsByItself && called.CalledAt < asked && answer.Value.Reason?.Rule != "readyWindow");
            await ServeAsync(answer.Value, cancel);
            return true;
        }

        if (!answer.IsOk)
        {
            return await RecoverAsync(answer.Told, cancel);
        }

        troubles = 0;
        return answer.WindowState.Are(States.Closed) ? await ClosedAsync(cancel) : await ReadyAsync(seen, cancel);
    }

    private async Task<ApiAnswer<CallAnswer>> NextAsync(CancellationToken cancel)
    {
        if (!stage.Incidents.IsPressedTwice(window, ++presses))
        {
            return await clerk.PostAsync<NoBody, CallAnswer>($"{Path}/call-next", NoBody.Value, cancel);
        }

        var (one, other) = await clerk.PostTwiceAsync<NoBody, CallAnswer>($"{Path}/call-next", NoBody.Value, cancel);
        if (one.Value?.Ticket is { } first && other.Value?.Ticket is { } second)
        {
            stage.Ledger.Met(Incident.PressedTwice);
            if (first.CallId != second.CallId)
            {
                stage.Ledger.Violates($"window {window} pressed next once and called {first.Number} and {second.Number}");
            }
        }

        // Nobody is there for one press, and somebody came in time for the other.
        return other.Value?.Ticket is not null ? other : one;
    }

    // Refused when the window was given somebody meanwhile: who is set aside is released later.
    private async Task<bool> CallByNameAsync(string ticket, Incident incident, CancellationToken cancel)
    {
        var named = await clerk.PostAsync<NamedRequest, CallAnswer>($"{Path}/call", new NamedRequest(ticket, "has the papers"), cancel);
        if (named.Value is not { Ticket: not null } call)
        {
            return false;
        }

        stage.Ledger.Met(incident);
        await ServeAsync(call, cancel);
        return true;
    }

    // The clerk is called away; somebody of the back office comes forward meanwhile, and is sent back.
    private async Task<bool> StandInAsync(CancellationToken cancel)
    {
        presses++;
        if (brought || !stage.Incidents.IsStoodIn(window) || stage.Day.BackOffice(stage.Day.Window(window).Primary) is not { } colleague)
        {
            return false;
        }

        await LeaveAsync(cancel);
        var forward = await stage.Supervisor.PostAsync<ForwardRequest, PersonAnswer>(
            $"/staff/{colleague}/forward", new ForwardRequest(window, "the clerk is called away"), cancel);
        if (forward.IsOk)
        {
            var now = stage.Clock.Now;
            var until = new DeskHours([new OpenSession(now, now + (2 * Absence))], toClosing: false, stage.Options.DrainLimit);
            var standIn = new Desk(stage, crew, window, colleague, until, brought: true).RunAsync(cancel);
            await stage.Clock.ForAsync(Absence, cancel);
            var back = await stage.Supervisor.PostAsync<ReasonRequest, PersonAnswer>($"/staff/{colleague}/back", new ReasonRequest("the clerk is here again"), cancel);
            stage.Ledger.Met(Incident.StoodIn, back.IsOk);
            await standIn;
        }

        return await TakeSeatAsync(cancel);
    }

    private async Task ServeAsync(CallAnswer call, CancellationToken cancel)
    {
        lastCall = call.Ticket?.CallId;
        await service.ServeAsync(call, cancel);
        lastServed = stage.Clock.Now;
        await stage.Clock.ForAsync(stage.Clerks.Turnaround, cancel);
        troubles = 0;
    }

    private async Task<bool> ReadyAsync(long seen, CancellationToken cancel)
    {
        var draining = hours.PhaseAt(stage.Clock.Now) is DeskPhase.Drain;
        if (draining && stage.Ledger.NothingLeft)
        {
            await LeaveAsync(cancel);
            return false;
        }

        var asked = stage.Options.Time.GetTimestamp();
        while (true)
        {
            var now = stage.Clock.Now;
            var hallTime = hours.NextChange(now) - now;
            var limit = stage.Clock.Wall(draining && hallTime > DrainCheck ? DrainCheck : hallTime);
            var news = await signal.WaitAsync(seen, limit, cancel);
            seen = signal.Count;
            if (news?.Hand is { Ticket: { } ticket } hand && IsNew(ticket))
            {
                await ServeAsync(hand, cancel);
                return true;
            }

            if (IsWorthAsking(news) || draining || hours.PhaseAt(stage.Clock.Now) is not DeskPhase.Work
                || stage.Options.Time.GetElapsedTime(asked) > AskAgain)
            {
                return true;
            }
        }
    }

    private bool IsNew(TicketAnswer ticket) =>
        ticket.CallId != lastCall && (ticket.State.Are(States.Called) || ticket.State.Are(States.Serving));

    // Another order means other queues to serve; a window that is neither ready nor idle wants looking at.
    private bool IsWorthAsking(WindowAnswer? news)
    {
        if (news is null)
        {
            return false;
        }

        var ordered = news.OrderNumber != order;
        order = news.OrderNumber;
        return ordered || news.State.Are(States.Closed) || news.State.Are(States.Paused) || news.State.Are(States.Draining);
    }

    private async Task<bool> ClosedAsync(CancellationToken cancel)
    {
        Shut(stage.Clock.Now);
        if (!brought && await IsNeededAgainAsync(cancel))
        {
            return true;
        }

        if (brought || hours.PhaseAt(stage.Clock.Now) is not (DeskPhase.Work or DeskPhase.Rest))
        {
            await SignOutAsync(cancel);
            return false;
        }

        // Somebody closed the window in the middle of its day: give them a minute, then open again.
        await stage.Clock.ForAsync(DrainCheck, cancel);
        return true;
    }

    // The last clerks stay until the hall is empty: somebody may yet be sent to their queues from another window.
    private async Task<bool> IsNeededAgainAsync(CancellationToken cancel)
    {
        var serves = stage.Day.Window(window);
        while (hours.PhaseAt(stage.Clock.Now) is DeskPhase.Drain && !stage.Ledger.NothingLeft)
        {
            await stage.Clock.ForAsync(DrainCheck, cancel);
            if (serves.Primary.Concat(serves.Tidal).Any(x => !stage.Ledger.Waiting(x).IsEmpty))
            {
                return true;
            }
        }

        return false;
    }

    private async Task<bool> RecoverAsync(string told, CancellationToken cancel)
    {
        if (++troubles > TroubleLimit)
        {
            throw new LiveHallException($"Window {window} cannot go on: {told}");
        }

        await Task.Delay(RetryPolicy.Backoff(Math.Min(troubles - 1, 4), 0.5), stage.Options.Time, cancel);
        var read = await clerk.GetAsync<WindowAnswer>(Path, cancel);
        if (read.Value is not { } now)
        {
            return true;
        }

        if (now.Hand is { Ticket: { } ticket } hand && (ticket.State.Are(States.Called) || ticket.State.Are(States.Serving)))
        {
            var before = troubles;
            await ServeAsync(hand, cancel);
            troubles = before;
            return true;
        }

        if (now.State.Are(States.Closed) && (brought || hours.PhaseAt(stage.Clock.Now) is DeskPhase.Drain))
        {
            return await ClosedAsync(cancel);
        }

        if (now.Clerk != staff)
        {
            return !brought && await TakeSeatAsync(cancel);
        }

        if (now.State.Are(States.Closed) || now.State.Are(States.Paused))
        {
            Shut(stage.Clock.Now);
        }

        return true;
    }

    private async Task<bool> TakeSeatAsync(CancellationToken cancel)
    {
        if (!brought || (await clerk.GetAsync<WindowAnswer>(Path, cancel)).Value?.Clerk != staff)
        {
            await clerk.PutAsync<StaffRequest, WindowAnswer>($"{Path}/staff", new StaffRequest(staff), cancel);
        }

        return true;
    }

    private async Task<bool> OpenAsync(CancellationToken cancel)
    {
        var opened = await clerk.PutAsync<StateRequest, WindowAnswer>($"{Path}/state", new StateRequest(States.Open), cancel);
        isOpen = opened.IsOk;
        if (isOpen)
        {
            stage.OpenHours.Opened(window, stage.Clock.Now);
            callsByItself = stage.Incidents.CallsByItself(window)
                && (await clerk.PutAsync<AutoCallRequest, WindowAnswer>($"{Path}/auto-call", new AutoCallRequest(AutoCall), cancel)).IsOk;
        }

        return isOpen;
    }

    private async Task RestAsync(CancellationToken cancel)
    {
        if (isOpen)
        {
            await StopAsync(new StateRequest(States.Paused, "noon break"), cancel);
        }

        await stage.Clock.UntilAsync(hours.NextChange(stage.Clock.Now), cancel);
    }

    private async Task LeaveAsync(CancellationToken cancel)
    {
        await StopAsync(new StateRequest(States.Closed), cancel);
        await SignOutAsync(cancel);
    }

    // Between asking and stopping, a ready window may have been given somebody: they are served first.
    private async Task StopAsync(StateRequest stop, CancellationToken cancel)
    {
        var stopped = await clerk.PutAsync<StateRequest, WindowAnswer>($"{Path}/state", stop, cancel);
        if (stopped.Value?.Hand is { Ticket: { } ticket } hand && IsNew(ticket))
        {
            await ServeAsync(hand, cancel);
        }

        Shut(hours.WorkedUntil(stage.Clock.Now, lastServed, brought));
    }

    private Task SignOutAsync(CancellationToken cancel) =>
        clerk.PutAsync<StaffRequest, WindowAnswer>($"{Path}/staff", new StaffRequest(null), cancel);

    private void Shut(DateTimeOffset at)
    {
        isOpen = false;
        stage.OpenHours.Closed(window, at);
    }
}
