using System.Text;
using Queueing.Domain.Access.Events;
using Queueing.Domain.Identities;
using Queueing.Domain.Steering.Events;
using Queueing.Domain.Tickets.Events;
using Queueing.Domain.Windows.Events;
using Queueing.Grains.Access;
using Queueing.Grains.Journaling;
using Queueing.Grains.Queues;
using Queueing.Grains.Steering;
using Queueing.Grains.Tests.World;
using Queueing.Grains.Windows;

namespace Queueing.Grains.Tests.Journaling;

/// <summary>
/// What is in every journal ever written. A line here is never changed: a new form of an event is a new line, and the old one
/// must still be read.
/// </summary>
public sealed class StoredEventTests
{
    private const string QueueLines = """
        ticket-drawn {"number":"A023","services":["invoice","stamp"],"channel":"Kiosk","priorityClass":"elderly","seniority":"2025-11-10T01:50:00+00:00","ahead":4,"shown":{"low":"00:03:00","high":"00:12:30"},"ticket":"20251110.tax.23","at":"2025-11-10T02:00:00+00:00","by":"kiosk:k1"}
        ticket-drawn {"number":"A023","services":["invoice","stamp"],"channel":"Kiosk","priorityClass":"elderly","seniority":"2025-11-10T01:50:00+00:00","ahead":4,"shown":{"low":"00:03:00","high":"00:12:30","expected":"00:07:00"},"load":{"windows":3,"busy":2,"beside":5,"oldestBeside":"2025-11-10T01:55:00+00:00","opening":1},"ticket":"20251110.tax.23","at":"2025-11-10T02:00:00+00:00","by":"kiosk:k1"}
        ticket-drawn {"number":"A023","services":["invoice","stamp"],"channel":"Phone","priorityClass":"elderly","seniority":"2025-11-10T01:50:00+00:00","ahead":4,"shown":null,"ticket":"20251110.tax.23","at":"2025-11-10T02:00:00+00:00","by":"phone:p1"}
        ticket-called {"call":"w1#7","reason":{"rule":"LongestRelativeWait","age":"00:09:00","target":"00:15:00","efficiency":0.9,"score":0.54,"runnerUp":"notary","runnerUpScore":0.25},"ticket":"20251110.tax.23","at":"2025-11-10T02:00:00+00:00","by":"clerk:li"}
        ticket-recalled {"call":"w1#7","count":2,"ticket":"20251110.tax.23","at":"2025-11-10T02:00:00+00:00","by":"clerk:li"}
        service-started {"call":"w1#7","ticket":"20251110.tax.23","at":"2025-11-10T02:00:00+00:00","by":"clerk:li"}
        service-finished {"call":"w1#7","ticket":"20251110.tax.23","at":"2025-11-10T02:00:00+00:00","by":"clerk:li"}
        ticket-missed {"call":"w1#7","ticket":"20251110.tax.23","at":"2025-11-10T02:00:00+00:00","by":"clerk:li"}
        ticket-put-back {"call":"w1#7","reason":"\u6750\u6599\u4E0D\u9F50","ticket":"20251110.tax.23","at":"2025-11-10T02:00:00+00:00","by":"clerk:li"}
        ticket-reinstated {"place":"After","seniority":"2025-11-10T02:00:00+00:00","eligibleAt":"2025-11-10T02:00:00+00:00","ticket":"20251110.tax.23","at":"2025-11-10T02:00:00+00:00","by":"clerk:li"}
        ticket-transferred-out {"target":"notary","hop":1,"reason":null,"ticket":"20251110.tax.23","at":"2025-11-10T02:00:00+00:00","by":"clerk:li"}
        ticket-transferred-in {"source":"tax","hop":1,"whole":{"id":"20251110.tax.23","number":"A023","services":["invoice","stamp"],"channel":"Kiosk","priorityClass":"elderly","drawnAt":"2025-11-10T02:00:00+00:00","eligibleAt":"2025-11-10T02:00:00+00:00","seniority":"2025-11-10T01:50:00+00:00","shown":{"low":"00:03:00","high":"00:12:30"},"hop":1,"recalls":2,"lastCallAt":"2025-11-10T02:05:00+00:00","version":41,"periods":[{"state":"Waiting","from":"2025-11-10T02:00:00+00:00","queue":"tax","call":null},{"state":"Called","from":"2025-11-10T02:05:00+00:00","queue":"tax","call":"w1#7"}]},"ticket":"20251110.tax.23","at":"2025-11-10T02:00:00+00:00","by":"clerk:li"}
        ticket-drawn {"number":"A023","services":["invoice"],"channel":"Kiosk","priorityClass":"elderly","seniority":"2025-11-10T01:50:00+00:00","ahead":4,"shown":null,"evidence":"Declared","ticket":"20251110.tax.23","at":"2025-11-10T02:00:00+00:00","by":"kiosk:k1"}
        ticket-called {"call":"w1#7","reason":{"rule":"Named","age":"00:09:00","target":"00:15:00","efficiency":0.9,"score":0,"runnerUp":null,"runnerUpScore":0,"note":"taken ill"},"ticket":"20251110.tax.23","at":"2025-11-10T02:00:00+00:00","by":"supervisor:wu"}
        ticket-parked {"call":"w1#7","reason":"fetches papers","ticket":"20251110.tax.23","at":"2025-11-10T02:00:00+00:00","by":"clerk:li"}
        ticket-parked {"call":null,"reason":"fetches papers","ticket":"20251110.tax.23","at":"2025-11-10T02:00:00+00:00","by":"clerk:li"}
        ticket-released {"eligibleAt":"2025-11-10T01:55:00+00:00","reason":null,"ticket":"20251110.tax.23","at":"2025-11-10T02:00:00+00:00","by":"clerk:li"}
        ticket-requeued {"call":"w1#7","place":"After","seniority":"2025-11-10T01:50:00+00:00","reason":"photographs first","ticket":"20251110.tax.23","at":"2025-11-10T02:00:00+00:00","by":"clerk:li"}
        ticket-reprioritised {"priorityClass":"disabled","evidence":"Verified","seniority":"2025-11-10T01:45:00+00:00","reason":"card seen","ticket":"20251110.tax.23","at":"2025-11-10T02:00:00+00:00","by":"clerk:li"}
        ticket-reopened {"reason":"a wrong date","ticket":"20251110.tax.23","at":"2025-11-10T02:00:00+00:00","by":"supervisor:wu"}
        ticket-expired {"reason":"the hall is closed","ticket":"20251110.tax.23","at":"2025-11-10T02:00:00+00:00","by":"supervisor:wu"}
        ticket-reprinted {"reason":"paper jam","ticket":"20251110.tax.23","at":"2025-11-10T02:00:00+00:00","by":"kiosk:k1"}
        service-rated {"service":"invoice","score":5,"call":"w1#7","ticket":"20251110.tax.23","at":"2025-11-10T02:00:00+00:00","by":"citizen:20251110.tax.23"}
        segment-finished {"call":"w1#7","next":"notary","ticket":"20251110.tax.23","at":"2025-11-10T02:00:00+00:00","by":"clerk:li"}
        services-added {"call":"w1#7","added":["stamp"],"services":["invoice","stamp","oath"],"ticket":"20251110.tax.23","at":"2025-11-10T02:00:00+00:00","by":"clerk:li"}
        ticket-transferred-in {"source":"tax","hop":1,"whole":{"id":"20251110.tax.23","number":"A023","services":["invoice","oath"],"channel":"Kiosk","priorityClass":"elderly","drawnAt":"2025-11-10T02:00:00+00:00","eligibleAt":"2025-11-10T02:09:00+00:00","seniority":"2025-11-10T01:50:00+00:00","shown":null,"hop":0,"recalls":0,"lastCallAt":null,"version":41,"periods":[{"state":"Waiting","from":"2025-11-10T02:00:00+00:00","queue":"tax","call":null},{"state":"Serving","from":"2025-11-10T02:05:00+00:00","queue":"tax","call":"w1#7","segment":1}],"segment":1,"evidence":"Verified","ratings":[{"service":"invoice","score":4}]},"ticket":"20251110.tax.23","at":"2025-11-10T02:00:00+00:00","by":"clerk:li"}
        ticket-missed {"call":"w1#7","timed":true,"ticket":"20251110.tax.23","at":"2025-11-10T02:00:00+00:00","by":"queue"}
        ticket-expired {"reason":"parked for 30 min","timed":true,"ticket":"20251110.tax.23","at":"2025-11-10T02:00:00+00:00","by":"queue"}
        ticket-aimed {"window":"w2","call":"w1#7","reason":"began there","ticket":"20251110.tax.23","at":"2025-11-10T02:00:00+00:00","by":"clerk:li"}
        aim-lifted {"window":"w2","reason":"the window closed","ticket":"20251110.tax.23","at":"2025-11-10T02:00:00+00:00","by":"queue"}
        ticket-transferred-out {"target":"notary","hop":1,"reason":null,"window":"w2","ticket":"20251110.tax.23","at":"2025-11-10T02:00:00+00:00","by":"clerk:li"}
        ticket-transferred-in {"source":"tax","hop":1,"whole":{"id":"20251110.tax.23","number":"A023","services":["invoice"],"channel":"Kiosk","priorityClass":"ordinary","drawnAt":"2025-11-10T02:00:00+00:00","eligibleAt":"2025-11-10T02:00:00+00:00","seniority":"2025-11-10T02:00:00+00:00","shown":null,"hop":0,"recalls":0,"lastCallAt":null,"version":41,"periods":[{"state":"Waiting","from":"2025-11-10T02:00:00+00:00","queue":"tax","call":null}],"aim":"w1"},"window":"w2","ticket":"20251110.tax.23","at":"2025-11-10T02:00:00+00:00","by":"clerk:li"}
        call-moved {"from":"w1#7","call":"w2#3","reason":"w1 broke down","ticket":"20251110.tax.23","at":"2025-11-10T02:00:00+00:00","by":"supervisor:wu"}
        paper-entered {"number":"A023","paper":{"text":"\u624B-07","services":["invoice","stamp"],"priorityClass":"elderly","evidence":"Declared","givenAt":"2025-11-10T01:20:00+00:00"},"seniority":"2025-11-10T01:10:00+00:00","reason":"power cut","ticket":"20251110.tax.23","at":"2025-11-10T02:00:00+00:00","by":"supervisor:wu"}
        paper-entered {"number":"A023","paper":{"text":"P-7","services":["invoice"],"priorityClass":"ordinary","evidence":"None","givenAt":"2025-11-10T01:20:00+00:00","window":"w1","calledAt":"2025-11-10T01:30:00+00:00","startedAt":"2025-11-10T01:31:00+00:00","finishedAt":"2025-11-10T01:40:00+00:00"},"seniority":"2025-11-10T01:20:00+00:00","reason":"power cut","ticket":"20251110.tax.23","at":"2025-11-10T02:00:00+00:00","by":"supervisor:wu"}
        paper-entered {"number":"A023","paper":{"text":"P-8","services":["invoice"],"priorityClass":"ordinary","evidence":"None","givenAt":"2025-11-10T01:20:00+00:00","leftAt":"2025-11-10T01:30:00+00:00"},"seniority":"2025-11-10T01:20:00+00:00","reason":"power cut","ticket":"20251110.tax.23","at":"2025-11-10T02:00:00+00:00","by":"supervisor:wu"}
        ticket-transferred-in {"source":"tax","hop":1,"whole":{"id":"20251110.tax.23","number":"A023","services":["invoice"],"channel":"Paper","priorityClass":"ordinary","drawnAt":"2025-11-10T01:20:00+00:00","eligibleAt":"2025-11-10T01:20:00+00:00","seniority":"2025-11-10T01:20:00+00:00","shown":null,"hop":0,"recalls":0,"lastCallAt":null,"version":41,"periods":[{"state":"Waiting","from":"2025-11-10T01:20:00+00:00","queue":"tax","call":null}],"paper":{"text":"P-9","enteredAt":"2025-11-10T02:00:00+00:00","window":null}},"ticket":"20251110.tax.23","at":"2025-11-10T02:00:00+00:00","by":"clerk:li"}
        served-by-hand {"service":{"window":"w1","calledAt":"2025-11-10T01:30:00+00:00","startedAt":"2025-11-10T01:31:00+00:00","finishedAt":"2025-11-10T01:40:00+00:00"},"reason":"power cut","ticket":"20251110.tax.23","at":"2025-11-10T02:00:00+00:00","by":"clerk:li"}
        ticket-forwarded {"hall":"county","service":"passport","hop":1,"waited":"00:12:00","call":"w1#7","reason":"a matter of the county","ticket":"20251110.tax.23","at":"2025-11-10T02:00:00+00:00","by":"clerk:li"}
        ticket-forwarded {"hall":"county","service":"passport","hop":1,"waited":"00:12:00","call":null,"reason":null,"ticket":"20251110.tax.23","at":"2025-11-10T02:00:00+00:00","by":"clerk:li"}
        ticket-forwarded {"hall":"county","service":"passport","hop":1,"waited":"00:12:00","call":null,"reason":null,"along":["invoice","stamp"],"ticket":"20251110.tax.23","at":"2025-11-10T02:00:00+00:00","by":"clerk:li"}
        forward-arrived {"arrived":"20251110.passports.7","ticket":"20251110.tax.23","at":"2025-11-10T02:00:00+00:00","by":"hall:county"}
        ticket-drawn {"number":"A023","services":["invoice"],"channel":"Transfer","priorityClass":"ordinary","seniority":"2025-11-10T01:48:00+00:00","ahead":4,"shown":null,"origin":{"hall":"town","ticket":"20251110.general.5","number":"G005","waited":"00:12:00"},"ticket":"20251110.tax.23","at":"2025-11-10T02:00:00+00:00","by":"hall:town"}
        ticket-recalled {"call":"w1#7","count":2,"reason":"for w1","ticket":"20251110.tax.23","at":"2025-11-10T02:00:00+00:00","by":"supervisor:wu"}
        service-started {"call":"w1#7","reason":"w1 is dead","ticket":"20251110.tax.23","at":"2025-11-10T02:00:00+00:00","by":"supervisor:wu"}
        service-finished {"call":"w1#7","reason":"w1 is dead","ticket":"20251110.tax.23","at":"2025-11-10T02:00:00+00:00","by":"supervisor:wu"}
        segment-finished {"call":"w1#7","next":"notary","reason":"w1 is dead","ticket":"20251110.tax.23","at":"2025-11-10T02:00:00+00:00","by":"supervisor:wu"}
        ticket-missed {"call":"w1#7","reason":"w1 is dead","ticket":"20251110.tax.23","at":"2025-11-10T02:00:00+00:00","by":"supervisor:wu"}
        ticket-reinstated {"place":"After","seniority":"2025-11-10T02:00:00+00:00","eligibleAt":"2025-11-10T02:00:00+00:00","reason":"was at the copier","ticket":"20251110.tax.23","at":"2025-11-10T02:00:00+00:00","by":"supervisor:wu"}
        ticket-transferred-in {"source":"tax","hop":1,"whole":{"id":"20251110.tax.23","number":"A023","services":["invoice"],"channel":"Kiosk","priorityClass":"ordinary","drawnAt":"2025-11-10T02:00:00+00:00","eligibleAt":"2025-11-10T02:00:00+00:00","seniority":"2025-11-10T02:00:00+00:00","shown":null,"hop":0,"recalls":0,"lastCallAt":null,"version":41,"periods":[{"state":"Waiting","from":"2025-11-10T02:00:00+00:00","queue":"tax","call":null}]},"reason":"a matter of the notary","ticket":"20251110.tax.23","at":"2025-11-10T02:00:00+00:00","by":"clerk:li"}
        ticket-cancelled {"reason":"no time","ticket":"20251110.tax.23","at":"2025-11-10T02:00:00+00:00","by":"citizen:c"}
        """;

    private const string WindowLines = """
        window-opened {"at":"2025-11-10T02:00:00+00:00","by":"clerk:li"}
        window-paused {"reason":"lunch","at":"2025-11-10T02:00:00+00:00","by":"clerk:li"}
        window-paused {"reason":"a parcel","code":"other","at":"2025-11-10T02:00:00+00:00","by":"clerk:li"}
        auto-call-set {"after":"00:00:15","at":"2025-11-10T02:00:00+00:00","by":"clerk:li"}
        auto-call-set {"after":null,"at":"2025-11-10T02:00:00+00:00","by":"clerk:li"}
        window-draining {"at":"2025-11-10T02:00:00+00:00","by":"clerk:li"}
        window-closed {"cause":"Drained","at":"2025-11-10T02:00:00+00:00","by":"window"}
        window-ready {"at":"2025-11-10T02:00:00+00:00","by":"clerk:li"}
        order-taken {"order":{"number":12,"clerk":"li","tide":"t3"},"at":"2025-11-10T02:00:00+00:00","by":"dispatcher"}
        order-taken {"order":{"number":12,"clerk":"li","tide":null,"handoverTo":"wang"},"at":"2025-11-10T02:00:00+00:00","by":"dispatcher"}
        order-taken {"order":{"number":13,"clerk":null,"tide":null},"at":"2025-11-10T02:00:00+00:00","by":"dispatcher"}
        call-made {"call":"w1#7","queue":"tax","queueVersion":42,"ticket":{"id":"20251110.tax.23","number":"A023","services":["invoice","stamp"],"channel":"Kiosk","priorityClass":"elderly","drawnAt":"2025-11-10T02:00:00+00:00","eligibleAt":"2025-11-10T02:00:00+00:00","seniority":"2025-11-10T01:50:00+00:00","shown":{"low":"00:03:00","high":"00:12:30"},"hop":1,"recalls":2,"lastCallAt":"2025-11-10T02:05:00+00:00","version":41,"periods":[{"state":"Waiting","from":"2025-11-10T02:00:00+00:00","queue":"tax","call":null},{"state":"Called","from":"2025-11-10T02:05:00+00:00","queue":"tax","call":"w1#7"}]},"reason":{"rule":"LongestRelativeWait","age":"00:09:00","target":"00:15:00","efficiency":0.9,"score":0.54,"runnerUp":null,"runnerUpScore":0},"at":"2025-11-10T02:00:00+00:00","by":"clerk:li"}
        """;

    private const string AccessLines = """
        account-created {"home":"small","roles":[{"hall":"small","role":"Clerk","staff":"w01-a"},{"hall":"*","role":"Administrator","staff":null}],"invitation":{"codeHash":"q2Zb","until":"2026-11-23T03:00:00+00:00"},"account":"wang.fang","at":"2026-11-23T02:00:00+00:00","by":"administrator:chief","halls":["small"]}
        role-granted {"role":{"hall":"small","role":"Supervisor","staff":null},"account":"wang.fang","at":"2026-11-23T02:00:00+00:00","by":"administrator:chief","halls":["small"]}
        role-withdrawn {"role":{"hall":"small","role":"Supervisor","staff":null},"reason":"moved","account":"wang.fang","at":"2026-11-23T02:00:00+00:00","by":"administrator:chief","halls":["small"]}
        password-reset {"invitation":{"codeHash":"q2Zb","until":"2026-11-23T03:00:00+00:00"},"reason":null,"account":"wang.fang","at":"2026-11-23T02:00:00+00:00","by":"administrator:chief","halls":["small"]}
        password-set {"verifier":"5f1c","account":"wang.fang","at":"2026-11-23T02:00:00+00:00","by":"account:wang.fang","halls":["small"]}
        sessions-revoked {"reason":"lost phone","account":"wang.fang","at":"2026-11-23T02:00:00+00:00","by":"administrator:chief","halls":["small"]}
        account-closed {"reason":null,"account":"wang.fang","at":"2026-11-23T02:00:00+00:00","by":"administrator:chief","halls":["small"]}
        device-invited {"kind":"Kiosk","invitation":{"codeHash":"q2Zb","until":"2026-11-23T03:00:00+00:00"},"hall":"small","device":"k1","at":"2026-11-23T02:00:00+00:00","by":"administrator:chief","halls":["small"]}
        device-enrolled {"hall":"small","device":"k1","at":"2026-11-23T02:00:00+00:00","by":"kiosk:k1","halls":["small"]}
        device-revoked {"reason":"stolen","hall":"small","device":"k1","at":"2026-11-23T02:00:00+00:00","by":"administrator:chief","halls":["small"]}
        hall-file-replaced {"hall":"small","before":"a1","after":"b2","keptAs":"small.json.20261123-100000","reason":"two more windows","at":"2026-11-23T02:00:00+00:00","by":"administrator:chief","halls":["small"]}
        """;

    private const string SignInLines = """
        signed-in {"account":"wang.fang","session":"9a","address":"10.0.0.7","at":"2026-11-23T02:00:00+00:00","by":"account:wang.fang","halls":["small"]}
        signed-out {"account":"wang.fang","session":"9a","until":"2026-11-23T14:00:00+00:00","at":"2026-11-23T02:00:00+00:00","by":"account:wang.fang","halls":["small"]}
        sign-in-refused {"account":"wang.fang","address":"10.0.0.7","fault":"Password","at":"2026-11-23T02:00:00+00:00","by":"account:wang.fang","halls":["small"]}
        sign-in-refused {"account":null,"address":"10.0.0.7","fault":"Unknown","at":"2026-11-23T02:00:00+00:00","by":"unknown","halls":["*"]}
        """;

    private const string SteeringLines = """
        visitor-steered {"service":"invoice","to":"SelfService","at":"2025-11-10T02:00:00+00:00","by":"kiosk:k1"}
        """;

    public static TheoryData<string, string> OfSteering() => Read(SteeringLines);

    public static TheoryData<string, string> OfQueues() => Read(QueueLines);

    public static TheoryData<string, string> OfWindows() => Read(WindowLines);

    public static TheoryData<string, string> OfAccess() => Read(AccessLines);

    public static TheoryData<string, string> OfSignIns() => Read(SignInLines);

    [Theory]
    [MemberData(nameof(OfAccess))]
    public void A_stored_event_of_accounts_and_devices_is_read_and_written_as_ever(string name, string json) => ShouldSurvive(AccessEvents.Codec, name, json);

    [Theory]
    [MemberData(nameof(OfSignIns))]
    public void A_stored_event_of_sign_ins_is_read_and_written_as_ever(string name, string json) => ShouldSurvive(SignInEvents.Codec, name, json);

    [Theory]
    [MemberData(nameof(OfQueues))]
    public void A_stored_queue_event_is_read_and_written_as_ever(string name, string json) => ShouldSurvive(QueueEvents.Codec, name, json);

    [Theory]
    [MemberData(nameof(OfWindows))]
    public void A_stored_window_event_is_read_and_written_as_ever(string name, string json) => ShouldSurvive(WindowEvents.Codec, name, json);

    [Theory]
    [MemberData(nameof(OfSteering))]
    public void A_stored_steering_event_is_read_and_written_as_ever(string name, string json) => ShouldSurvive(SteeringEvents.Codec, name, json);

    [Fact]
    public void Every_event_has_a_line_here()
    {
        Missing<SteeringEvent>(SteeringEvents.Codec, SteeringLines).ShouldBeEmpty();
        Missing<TicketEvent>(QueueEvents.Codec, QueueLines).ShouldBeEmpty();
        Missing<WindowEvent>(WindowEvents.Codec, WindowLines).ShouldBeEmpty();
        Missing<AccessEvent>(AccessEvents.Codec, AccessLines).ShouldBeEmpty();
        Missing<SignInEvent>(SignInEvents.Codec, SignInLines).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("window-flooded", "{}")]
    [InlineData("window-paused", "")]
    [InlineData("window-paused", "null")]
    [InlineData("window-paused", "[]")]
    [InlineData("window-paused", "{}")]
    [InlineData("window-paused", "{\"reason\":null,\"at\":\"2025-11-10T02:00:00+00:00\",\"by\":\"clerk:li\"}")]
    [InlineData("window-paused", "{\"at\":\"yesterday\"}")]
    [InlineData("window-closed", "{\"cause\":\"Earthquake\"}")]
    [InlineData("call-made", "{\"call\":\"w1\"}")]
    [InlineData("order-taken", "{\"order\":{\"tide\":3}}")]
    public void What_cannot_be_read_is_named_by_stream_version_and_type(string name, string json)
    {
        var stream = WindowStream.IdOf(HallWorld.Day, new WindowId("w1"));
        var recorded = new RecordedEvent(17, new EventData(name, Encoding.UTF8.GetBytes(json)));
        var thrown = Should.Throw<UnreadableEventException>(() => WindowEvents.Codec.Decode(stream, recorded));
        thrown.Message.ShouldContain($"event 17 of tiny/2025-11-10/Window/w1 ('{name}')");
    }

    internal static TheoryData<string, string> Read(string lines)
    {
        var data = new TheoryData<string, string>();
        foreach (var line in lines.Split('\n'))
        {
            var cut = line.IndexOf(' ', StringComparison.Ordinal);
            data.Add(line[..cut], line[(cut + 1)..].TrimEnd('\r'));
        }

        return data;
    }

    internal static void ShouldSurvive<T>(EventCodec<T> codec, string name, string json)
        where T : class
    {
        var stream = WindowStream.IdOf(HallWorld.Day, new WindowId("w1"));
        var e = codec.Decode(stream, new RecordedEvent(1, new EventData(name, Encoding.UTF8.GetBytes(json))));
        var again = codec.Encode(e);
        (again.Type, Encoding.UTF8.GetString(again.Payload.Span)).ShouldBe((name, json));
    }

    internal static IEnumerable<string> Missing<T>(EventCodec<T> codec, string lines)
        where T : class
    {
        var stream = WindowStream.IdOf(HallWorld.Day, new WindowId("w1"));
        var shown = Read(lines).Select(row => row.Data)
            .Select(row => codec.Decode(stream, new RecordedEvent(1, new EventData(row.Item1, Encoding.UTF8.GetBytes(row.Item2)))).GetType());
        return typeof(T).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(T)) && !type.IsAbstract).Except(shown).Select(type => type.Name);
    }
}
