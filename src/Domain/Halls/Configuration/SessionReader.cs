using System.Collections.Immutable;
using System.Text.Json;
using Queueing.Domain.Calendar;
using Queueing.Domain.Identities;

namespace Queueing.Domain.Halls.Configuration;

/// <summary>
/// Reads the sessions of a day, in order and apart: texts such as <c>09:00-12:00</c>, or objects where a session has a relay or
/// extended hours, or is for some services only.
/// </summary>
/// <param name="draft">What has been read: queues, departments and services above all.</param>
/// <param name="turnsAt">When the business day turns.</param>
/// <param name="concerns">Which queues have these sessions.</param>
internal sealed class SessionReader(HallDraft draft, TimeOnly turnsAt, Func<Queue, bool> concerns)
{
    public ImmutableArray<Session>? ReadOptional(ObjectReader owner, string name) => owner.Has(name) ? Read(owner, name) : null;

    public ImmutableArray<Session> Read(ObjectReader owner, string name)
    {
        var sessions = ImmutableArray.CreateBuilder<Session>();
        foreach (var (element, path) in owner.Elements(name, required: true, atLeast: 0))
        {
            if (Session(element, path, owner.Errors) is not { } session)
            {
                continue;
            }

            // A business day begins when the day turns; earlier sessions would belong to the day before.
            if (session.Opens < turnsAt)
            {
                owner.Errors.Add(path, $"opens before the business day turns at {turnsAt:HH\\:mm}");
            }

            if (sessions.Count > 0 && session.Opens <= sessions[^1].Closes)
            {
                owner.Errors.Add(path, "overlaps, touches or precedes the session before it");
            }

            sessions.Add(session);
        }

        return sessions.ToImmutable();
    }

    private Session? Session(JsonElement element, string path, ErrorList errors)
    {
        if (element.ValueKind is not JsonValueKind.Object)
        {
            return Hours(element, path, errors);
        }

        Session? session = null;
        ObjectReader.Read(element, path, errors, reader =>
        {
            var hours = reader.Required("hours") is { } given ? Hours(given, reader.PathOf("hours"), errors) : null;
            Relay? relay = Stretch(reader, "relay", hours) is { } rota ? new Relay(rota.Opens, rota.Closes) : null;
            ExtendedHours? extended = Stretch(reader, "extended", hours) is { } beyond ? new ExtendedHours(beyond.Opens, beyond.Closes) : null;
            var services = Services(reader);
            session = hours is { } open ? open with { Relay = relay, Extended = extended, Services = services } : null;
        });
        return session;
    }

    private static Session? Stretch(ObjectReader reader, string name, Session? hours)
    {
        if (reader.Optional(name) is not { } element
            || Hours(element, reader.PathOf(name), reader.Errors) is not { } stretch)
        {
            return null;
        }

        if (hours is { } session && (stretch.Opens < session.Opens || stretch.Closes > session.Closes))
        {
            reader.Errors.Add(reader.PathOf(name), "must lie within the session's hours");
        }

        return stretch;
    }

    /// <summary>Reads which services a session is for, named one by one or by department; none when it is for all.</summary>
    private ImmutableArray<ServiceId> Services(ObjectReader reader)
    {
        var services = reader.Has("services") ? reader.References("services", draft.ServiceIds, required: true) : [];
        var departments = reader.Has("departments") ? reader.References("departments", draft.DepartmentIds, required: true) : [];
        var queues = draft.Queues.Select(x => x.Value).Where(concerns).Select(x => x.Id).ToHashSet();
        var here = draft.Services.Where(x => queues.Contains(x.Queue)).ToArray();
        foreach (var service in services.Where(x => Array.TrueForAll(here, y => y.Id != x)))
        {
            reader.Errors.Add(reader.PathOf("services"), $"'{service}' waits in no queue that has this session");
        }

        foreach (var department in departments.Where(x => Array.TrueForAll(here, y => y.Department != x)))
        {
            reader.Errors.Add(reader.PathOf("departments"), $"no service of '{department}' waits in a queue that has this session");
        }

        return [.. here.Where(x => services.Contains(x.Id) || departments.Contains(x.Department)).Select(x => x.Id)];
    }

    private static Session? Hours(JsonElement element, string path, ErrorList errors)
    {
        var text = JsonText.Of(element);
        if (text is { Length: 11 } && text[5] == '-'
            && Scalars.TryTime(text.AsSpan(0, 5), out var opens)
            && Scalars.TryTime(text.AsSpan(6), out var closes)
            && closes > opens)
        {
            return new Session(opens, closes);
        }

        errors.Add(path, "expected hours such as \"09:00-12:00\", closing later than they open");
        return null;
    }
}
