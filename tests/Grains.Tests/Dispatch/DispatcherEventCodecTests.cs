using System.Text;
using Queueing.Grains.Dispatch;
using Queueing.Grains.Journaling;
using StreamId = Queueing.Grains.Journaling.StreamId;

namespace Queueing.Grains.Tests.Dispatch;

/// <summary>Every stored name with an example of its form: what is written here can be read for ever.</summary>
public sealed class DispatcherEventCodecTests
{
    private const string Head = "\"at\":\"2025-06-02T09:00:00+00:00\",\"by\":\"dispatcher\"";
    private const string Reason = "{\"cause\":\"Pressure\",\"queue\":\"a\",\"pressure\":0.54,\"threshold\":0.5,\"waiting\":3,\"capacity\":2,\"homePressure\":0.1,\"score\":1.4}";
    private const string Measures = "{\"cause\":\"Pressure\",\"pressure\":0.54,\"waiting\":3,\"oldestWait\":\"00:01:00\",\"capacity\":2}";

    private static readonly StreamId Stream = new(DispatcherWorld.Day, StreamKind.Dispatcher, "dispatcher");

    public static TheoryData<string, string> Stored => new()
    {
        { "clerk-seated", "\"window\":\"w1\",\"clerk\":\"c1\",\"tide\":\"t1\"" },
        { "clerk-seated", "\"window\":\"w1\",\"clerk\":\"c1\",\"tide\":null" },
        { "clerk-seated", "\"window\":\"w1\",\"clerk\":\"c1\",\"tide\":null,\"takenFrom\":\"c2\",\"reason\":\"c2 is ill\"" },
        { "clerk-left", "\"window\":\"w1\",\"clerk\":\"c1\"" },
        { "clerk-left", "\"window\":\"w1\",\"clerk\":\"c1\",\"reason\":\"the tide is out\"" },
        { "handover-offered", "\"window\":\"w1\",\"from\":\"c1\",\"to\":\"c2\",\"reason\":\"lunch\"" },
        { "handover-offered", "\"window\":\"w1\",\"from\":\"c1\",\"to\":null,\"reason\":null" },
        {
            "tide-proposed",
            "\"tide\":\"t1\",\"window\":\"w2\",\"clerk\":\"c2\",\"fromBackOffice\":false,\"bySupervisor\":false,\"forQueue\":\"a\","
            + "\"queues\":[\"b\",\"a\"],\"approveBy\":\"2025-06-02T09:05:00+00:00\",\"reason\":" + Reason
        },
        { "tide-approved", "\"tide\":\"t1\",\"automatic\":true" },
        { "tide-approved", "\"tide\":\"t1\",\"automatic\":false,\"reason\":\"a coach party\"" },
        { "tide-assigned", "\"tide\":\"t1\",\"acknowledgeBy\":\"2025-06-02T09:10:00+00:00\"" },
        { "tide-acknowledged", "\"tide\":\"t1\",\"openBy\":\"2025-06-02T09:15:00+00:00\"" },
        { "tide-opened", "\"tide\":\"t1\"" },
        { "tide-released", "\"tide\":\"t1\",\"reason\":" + Reason },
        { "tide-closed", "\"tide\":\"t1\"" },
        { "tide-declined", "\"tide\":\"t1\"" },
        { "tide-declined", "\"tide\":\"t1\",\"reason\":\"a long matter in hand\"" },
        { "tide-timed-out", "\"tide\":\"t1\",\"reason\":" + Reason },
        { "alert-raised", "\"alert\":\"a1\",\"queue\":\"a\",\"level\":1,\"measures\":" + Measures },
        { "alert-level-changed", "\"alert\":\"a1\",\"level\":2,\"measures\":" + Measures },
        { "alert-acknowledged", "\"alert\":\"a1\"" },
        { "alert-acknowledged", "\"alert\":\"a1\",\"reason\":\"two more windows\"" },
        { "alert-cleared", "\"alert\":\"a1\",\"measures\":" + Measures },
        { "device-alert-raised", "\"alert\":\"d1\",\"device\":\"kiosk-1\",\"kind\":\"Kiosk\",\"trouble\":\"PrinterOut\"" },
        { "device-alert-cleared", "\"alert\":\"d1\"" },
    };

    [Theory]
    [MemberData(nameof(Stored))]
    public void A_stored_event_is_read_and_written_back_the_same(string name, string members)
    {
        var json = "{" + members + "," + Head + "}";
        var e = DispatcherEventCodec.Codec.Decode(Stream, new RecordedEvent(1, new EventData(name, Encoding.UTF8.GetBytes(json))));
        e.By.ShouldBe("dispatcher");
        var again = DispatcherEventCodec.Codec.Encode(e);
        again.Type.ShouldBe(name);
        Encoding.UTF8.GetString(again.Payload.Span).ShouldBe(json);
    }

    [Theory]
    [InlineData("tide-imagined", "{}")]
    [InlineData("tide-opened", "{\"tide\":7}")]
    [InlineData("tide-opened", "null")]
    [InlineData("tide-opened", "{}")]
    [InlineData("tide-opened", "{")]
    public void What_cannot_be_read_is_never_skipped(string name, string json)
    {
        var e = Should.Throw<UnreadableEventException>(() => DispatcherEventCodec.Codec.Decode(
            Stream, new RecordedEvent(5, new EventData(name, Encoding.UTF8.GetBytes(json)))));
        e.Message.ShouldContain($"event 5 of {Stream} ('{name}')");
    }
}
