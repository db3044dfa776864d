using Queueing.Domain.Access;
using Queueing.Domain.Devices;
using Queueing.Grains.Contracts;
using Queueing.Grains.Devices;
using Queueing.Simulator.World.Checks;
using Queueing.Simulator.World.Plans;

namespace Queueing.Simulator.World.People;

/// <summary>A kiosk or a screen that says again and again that it is there, as its page does, unless something is wrong with it.</summary>
/// <param name="counter">How grains are reached.</param>
/// <param name="seed">What chance it goes by.</param>
/// <param name="day">What it is.</param>
/// <param name="until">When it is switched off.</param>
internal sealed class Appliance(Counter counter, ulong seed, DeviceDay day, DateTimeOffset until) : Person(counter, seed, day.Device.Value)
{
    /// <summary>The gateway tells no oftener that a device asked for something.</summary>
    private static readonly TimeSpan Sighting = TimeSpan.FromMinutes(1);

    private readonly List<MishapKind> mishaps = [];
    private readonly DateTimeOffset invited = counter.Now;
    private DateTimeOffset enrolled = counter.Now;
    private DateTimeOffset? revoked;
    private DateTimeOffset? seen;

    /// <summary>Gets it as the deployment's list has it.</summary>
    public DeviceView View => new(Counter.Day.Hall, day.Device, day.Kind, invited, null, enrolled, revoked, seen, 1);

    private bool IsOff => Counter.Now >= until || Has(MishapKind.Silent) || Has(MishapKind.Revoked);

    private PrinterState? Printer => day.Kind == DeviceKind.Display ? null
        : Has(MishapKind.Jammed) ? PrinterState.Jammed
        : Has(MishapKind.Out) ? PrinterState.Out
        : Has(MishapKind.Low) ? PrinterState.Low
        : PrinterState.Ok;

    /// <summary>Lets something go wrong with it for a while.</summary>
    public void Suffer(Mishap mishap)
    {
        Change(() => mishaps.Add(mishap.Kind));
        Counter.Timeline.After(mishap.For, () => Change(() => mishaps.Remove(mishap.Kind)));
    }

    protected override async Task Live()
    {
        Tell();
        while (Counter.Now < until)
        {
            if (!IsOff && (Has(MishapKind.Mute) || await Beat()))
            {
                See();
            }

            // Three times within what counts as silence.
            var pause = Counter.Hall.DeviceSilence / 3 * Draws.Uniform(0.95, 1.05);
            await Counter.Timeline.Delay(pause);
        }

        Tell();
    }

    private async Task<bool> Beat()
    {
        var screen = new DeviceStatus(default, null, Has(MishapKind.Dark) ? ScreenState.Off : ScreenState.On, null, null);
        var isTaken = await Say(screen);
        if (Printer is { } printer)
        {
            // Whoever sees to the printer is not the page: each says what it knows.
            isTaken |= await Say(new DeviceStatus(default, printer, null, null, null));
        }

        return isTaken;
    }

    private async Task<bool> Say(DeviceStatus status)
    {
        var isTaken = await Counter.Read(Draws, async x =>
        {
            await x.GetGrain<IDevicesGrain>(Counter.Day.Hall.Value).Beat(day.Device, status);
            return true;
        });
        if (isTaken)
        {
            Counter.Tell(x => x.Beats(day.Device, Counter.Now));
        }

        return isTaken;
    }

    private void See()
    {
        if (!(Counter.Now - seen < Sighting))
        {
            seen = Counter.Now;
            Counter.Tell(x => x.Asks(day.Device, Counter.Now));
        }
    }

    private void Change(Action change)
    {
        change();
        if (Has(MishapKind.Revoked))
        {
            revoked ??= Counter.Now;
        }
        else if (revoked is not null)
        {
            (enrolled, revoked) = (Counter.Now, null);
        }

        Tell();
    }

    private void Tell()
    {
        var now = new ModelDevice(day.Device, day.Kind, revoked is null, !IsOff && !Has(MishapKind.Mute), !IsOff, Printer, Has(MishapKind.Dark));
        Counter.Tell(x => x.Stands(now, Counter.Now));
    }

    private bool Has(MishapKind kind) => mishaps.Contains(kind);
}
