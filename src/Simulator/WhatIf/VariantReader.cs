using System.Collections.Immutable;
using System.Text.Json;
using Queueing.Domain.Halls;
using Queueing.Domain.Halls.Configuration;
using Queueing.Domain.Tides;
using Queueing.Simulator.Halls;

namespace Queueing.Simulator.WhatIf;

/// <summary>Reads the variants; without any, the ways to run the hall as it is are compared.</summary>
internal static class VariantReader
{
    public static ImmutableArray<Variant> Read(ObjectReader root, Hall hall, int most)
    {
        if (!root.Has("variants"))
        {
            return Usual(hall);
        }

        var variants = ImmutableArray.CreateBuilder<Variant>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        root.Each("variants", required: true, reader =>
        {
            var name = Name(reader);
            if (name.Zh.Length > 0 && (!names.Add(name.Zh) | (name.En != name.Zh && !names.Add(name.En))))
            {
                reader.Errors.Add(reader.PathOf("name"), "is the name of another variant too");
            }

            var conduct = reader.Word(
                "conduct",
                ["policy", "manual", "ruleOfThumb", "alwaysOn"],
                [Conduct.Policy, Conduct.Manual, Conduct.RuleOfThumb, Conduct.AlwaysOn],
                Conduct.Policy);
            if (HallChanges.Read(reader, hall) is { } changed)
            {
                variants.Add(new Variant(name, conduct, WithConduct(changed, conduct)));
            }
        });
        if (variants.Count > most)
        {
            root.Errors.Add("variants", $"expected at most {most}");
        }

        return variants.ToImmutable();
    }

    /// <summary>The four ways that a hall can be run without changing anything else, nobody moving windows first.</summary>
    private static ImmutableArray<Variant> Usual(Hall hall) =>
    [
        new(new LocalizedText("不调度", "Nobody moves windows"), Conduct.Policy, With(hall, TidalMode.Off)),
        new(new LocalizedText("人工经验规则", "Rule of thumb"), Conduct.RuleOfThumb, With(hall, TidalMode.Off)),
        new(new LocalizedText("全天共享", "Always-on sharing"), Conduct.AlwaysOn, With(hall, TidalMode.Off)),
        new(new LocalizedText("潮汐自动", "Tidal, automatic"), Conduct.Policy, With(hall, TidalMode.Auto)),
    ];

    /// <summary>Where a person moves windows the policy moves none.</summary>
    private static Hall WithConduct(Hall hall, Conduct conduct) => conduct == Conduct.Policy ? hall : With(hall, TidalMode.Off);

    private static Hall With(Hall hall, TidalMode mode) => hall.With(hall.Tides with { Mode = mode });

    /// <summary>A name is a text for both languages, or one in each.</summary>
    private static LocalizedText Name(ObjectReader reader)
    {
        if (reader.Optional("name") is not { ValueKind: JsonValueKind.String } element)
        {
            return reader.Name("name");
        }

        var text = Scalars.Text(element, reader.PathOf("name"), reader.Errors) ?? string.Empty;
        return new LocalizedText(text, text);
    }
}
