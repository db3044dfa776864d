using System.Collections.Immutable;
using System.Text.Json;
using Queueing.Domain.Calendar;

namespace Queueing.Domain.Halls.Configuration;

/// <summary>Reads the sessions of a day: texts such as <c>09:00-12:00</c>, in order and apart.</summary>
internal static class SessionReader
{
    public static ImmutableArray<Session> Read(ObjectReader days, string name, TimeOnly turnsAt)
    {
        var sessions = ImmutableArray.CreateBuilder<Session>();
        foreach (var (element, path) in days.Elements(name, required: true, atLeast: 0))
        {
            if (Parse(element) is not { } session)
            {
                days.Errors.Add(path, "expected a session such as \"09:00-12:00\", closing later than it opens");
                continue;
            }

            // A business day begins when the day turns; earlier sessions would belong to the day before.
            if (session.Opens < turnsAt)
            {
                days.Errors.Add(path, $"opens before the business day turns at {turnsAt:HH\\:mm}");
            }

            if (sessions.Count > 0 && session.Opens <= sessions[^1].Closes)
            {
                days.Errors.Add(path, "overlaps, touches or precedes the session before it");
            }

            sessions.Add(session);
        }

        return sessions.ToImmutable();
    }

    private static Session? Parse(JsonElement element)
    {
        var text = element.ValueKind is JsonValueKind.String ? JsonText.Of(element) : null;
        return text is { Length: 11 } && text[5] == '-'
            && Scalars.TryTime(text.AsSpan(0, 5), out var opens)
            && Scalars.TryTime(text.AsSpan(6), out var closes)
            && closes > opens
            ? new Session(opens, closes)
            : null;
    }
}
