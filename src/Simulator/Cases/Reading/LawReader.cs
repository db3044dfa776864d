using System.Text.Json;
using Queueing.Domain.Halls.Configuration;
using Queueing.Simulator.Laws;

namespace Queueing.Simulator.Cases.Reading;

/// <summary>Reads a law: a number for always the same, or an object that names the law.</summary>
internal static class LawReader
{
    private static readonly Law Stand = new ConstantLaw(1);

    private static readonly string[] Names =
        ["exponential", "deterministic", "erlang", "gamma", "hyperexponential", "logNormal", "uniform", "weibull", "empirical", "sequence"];

    private static readonly Func<ObjectReader, Law>[] Readers =
    [
        reader => new ExponentialLaw(Mean(reader)),
        reader => new ConstantLaw(reader.Number("value", Ranges.Time)),
        reader => new GammaLaw(reader.Required("phases", Ranges.Phases), Mean(reader)),
        reader => new GammaLaw(1 / reader.Number("scv", Ranges.Positive), Mean(reader)),
        Hyperexponential,
        LogNormal,
        Uniform,
        reader => new WeibullLaw(reader.Number("shape", Ranges.Positive), Mean(reader)),
        Empirical,
        reader => new SequenceLaw(NotEmpty(reader.Numbers("values", Ranges.Time)), reader.Flag("repeats", true)),
    ];

    public static Law Required(ObjectReader reader, string name) =>
        reader.Required(name) is { } element ? Read(element, reader.PathOf(name), reader.Errors) : Stand;

    public static Law? Optional(ObjectReader reader, string name) =>
        reader.Optional(name) is { } element ? Read(element, reader.PathOf(name), reader.Errors) : null;

    private static Law Read(JsonElement element, string path, ErrorList errors)
    {
        if (element.ValueKind is JsonValueKind.Number && element.TryGetDouble(out var value) && Ranges.Time.Holds(value))
        {
            return new ConstantLaw(value);
        }

        if (element.ValueKind is not JsonValueKind.Object)
        {
            errors.Add(path, $"expected a number {Ranges.Time} or an object with a law");
            return Stand;
        }

        var law = Stand;
        ObjectReader.Read(element, path, errors, reader => law = reader.Word<int>("law", Names, [.. Enumerable.Range(0, Names.Length)], null) is var place
            && reader.Has("law") ? Readers[place](reader) : Stand);
        return law;
    }

    private static double Mean(ObjectReader reader)
    {
        if (!reader.Has("rate"))
        {
            return reader.Number("mean", Ranges.Positive);
        }

        if (reader.Optional("mean") is not null)
        {
            reader.Errors.Add(reader.PathOf("rate"), "is given beside 'mean'");
        }

        return 1 / reader.Number("rate", Ranges.Positive);
    }

    /// <summary>By mean and scv, or by the phases themselves.</summary>
    private static Law Hyperexponential(ObjectReader reader)
    {
        if (!reader.Has("means"))
        {
            return HyperexponentialLaw.Balanced(Mean(reader), Math.Max(1, reader.Number("scv", new Limit(1, 1e6))));
        }

        var (means, shares) = (NotEmpty(reader.Numbers("means", Ranges.Positive)), NotEmpty(reader.Numbers("shares", Ranges.Chance)));
        if (means.Length != shares.Length || Math.Abs(shares.Sum() - 1) > 1e-9)
        {
            reader.Errors.Add(reader.PathOf("shares"), "expected as many as 'means', summing to 1");
        }

        return new HyperexponentialLaw(shares, means);
    }

    private static Law LogNormal(ObjectReader reader) => new LogNormalLaw(Mean(reader), reader.Number("scv", Ranges.Time));

    private static Law Uniform(ObjectReader reader)
    {
        var (min, max) = (reader.Number("min", Ranges.Time), reader.Number("max", Ranges.Time));
        if (max < min)
        {
            reader.Errors.Add(reader.PathOf("max"), "must not be below 'min'");
        }

        return new UniformLaw(min, max);
    }

    private static Law Empirical(ObjectReader reader)
    {
        var values = NotEmpty(reader.Numbers("values", Ranges.Time));
        var weights = reader.Has("weights") ? reader.Numbers("weights", Ranges.Time) : [.. values.Select(_ => 1.0)];
        if (weights.Length == values.Length && weights.Sum() > 0)
        {
            return new EmpiricalLaw(values, weights);
        }

        reader.Errors.Add(reader.PathOf("weights"), "expected as many as 'values', not all of them 0");
        return Stand;
    }

    private static double[] NotEmpty(double[] values) => values.Length > 0 ? values : [1];
}
