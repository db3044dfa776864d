using Queueing.Domain.Tickets;

namespace Queueing.Grains.Serialization;

[RegisterConverter]
internal sealed class PaperEntryConverter : IConverter<PaperEntry, PaperEntrySurrogate>
{
    public PaperEntry ConvertFromSurrogate(in PaperEntrySurrogate surrogate) => new(
        surrogate.Text,
        surrogate.Services,
        surrogate.PriorityClass,
        surrogate.Evidence,
        surrogate.GivenAt,
        surrogate.Window,
        surrogate.CalledAt,
        surrogate.StartedAt,
        surrogate.FinishedAt,
        surrogate.LeftAt);

    public PaperEntrySurrogate ConvertToSurrogate(in PaperEntry value) => new()
    {
        Text = value.Text,
        Services = value.Services,
        PriorityClass = value.PriorityClass,
        Evidence = value.Evidence,
        GivenAt = value.GivenAt,
        Window = value.Window,
        CalledAt = value.CalledAt,
        StartedAt = value.StartedAt,
        FinishedAt = value.FinishedAt,
        LeftAt = value.LeftAt,
    };
}
