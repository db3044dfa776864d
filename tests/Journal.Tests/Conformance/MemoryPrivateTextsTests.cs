using Queueing.Grains.Privacy;
using Queueing.Journal.Memory;

namespace Queueing.Journal.Tests.Conformance;

public sealed class MemoryPrivateTextsTests : PrivateTextsConformance
{
    protected override IPrivateTexts Texts { get; } = new MemoryPrivateTexts();

    public override void Dispose()
    {
        // Nothing outlives the object.
    }
}
