namespace Queueing.Grains.Batching;

/// <summary>Work that needs the stream to itself.</summary>
internal interface IErrand
{
    Task Run();

    void Fail(Exception cause);
}
