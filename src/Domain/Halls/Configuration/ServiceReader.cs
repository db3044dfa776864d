using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Queueing.Domain.Identities;

namespace Queueing.Domain.Halls.Configuration;

/// <summary>Reads a service item with its guide.</summary>
internal static class ServiceReader
{
    public static Service Read(ObjectReader reader, HallDraft draft, DepartmentId? department, QueueId? usual, bool hasUsual)
    {
        var id = reader.Id<ServiceId>("id");
        draft.ServiceIds.Declare(id, reader.PathOf("id"));
        var queue = !hasUsual || reader.Has("queue") ? reader.Reference("queue", draft.QueueIds) : usual;
        return new Service(id.GetValueOrDefault(), reader.Name("name"), department.GetValueOrDefault(), queue.GetValueOrDefault())
        {
            Materials = Materials(reader),
            Handling = reader.Has("handling")
                ? reader.Word<Handling>("handling", ["onTheSpot", "promised"], [Handling.OnTheSpot, Handling.Promised], standard: null)
                : null,
            TimeLimit = TimeLimit(reader),
            LegalBasis = reader.OptionalName("legalBasis"),
            Fee = reader.OptionalName("fee"),
            Alternatives = Alternatives(reader),
        };
    }

    private static ImmutableArray<LocalizedText> Materials(ObjectReader reader) =>
        [.. reader.Elements("materials", required: false, atLeast: 0).Select(x => Scalars.Name(x.Element, x.Path, reader.Errors))];

    /// <summary>Reads a time limit in words, or a number of working days, for which the words are made here.</summary>
    private static LocalizedText? TimeLimit(ObjectReader reader)
    {
        if (reader.Optional("timeLimit") is not { } limit)
        {
            return null;
        }

        if (limit.ValueKind is not JsonValueKind.Number)
        {
            return Scalars.Name(limit, reader.PathOf("timeLimit"), reader.Errors);
        }

        var days = reader.Whole("timeLimit", Limits.WorkingDays, 1);
        var text = days.ToString(CultureInfo.InvariantCulture);
        return new LocalizedText($"{text} 个工作日", days == 1 ? "1 working day" : $"{text} working days");
    }

    private static ImmutableArray<Alternative> Alternatives(ObjectReader service)
    {
        var alternatives = ImmutableArray.CreateBuilder<Alternative>();
        service.Each("alternatives", required: false, reader =>
        {
            var kind = reader.Word<AlternativeKind>(
                "kind",
                ["online", "selfService", "otherHall"],
                [AlternativeKind.Online, AlternativeKind.SelfService, AlternativeKind.OtherHall],
                standard: null);
            if (alternatives.Any(x => x.Kind == kind))
            {
                reader.Errors.Add(reader.PathOf("kind"), "is offered twice");
            }

            alternatives.Add(new Alternative(kind, reader.Name("text"), Url(reader)));
        });
        return alternatives.ToImmutable();
    }

    private static string? Url(ObjectReader reader)
    {
        if (reader.Optional("url") is not { } element)
        {
            return null;
        }

        var text = JsonText.Of(element);
        if (text is { Length: <= Limits.UrlLength } && !text.Any(x => char.IsWhiteSpace(x) || char.IsControl(x))
            && Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "https" or "http")
        {
            return text;
        }

        reader.Errors.Add(reader.PathOf("url"), $"expected a web address of at most {Limits.UrlLength} characters, such as https://www.example.org/");
        return null;
    }
}
