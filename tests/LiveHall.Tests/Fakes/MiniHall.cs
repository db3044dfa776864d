using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;

namespace Queueing.LiveHall.Tests.Fakes;

/// <summary>A hall small enough to be obviously right, behind the HTTP contract: two queues, three windows, one tidal window.</summary>
internal sealed class MiniHall(FakeTimeProvider time, DateTimeOffset opens, TimeSpan length) : HttpMessageHandler
{
    public const double Speed = 60;
    private const string Verified = "serviceman";
    private static readonly TimeSpan Lead = TimeSpan.FromMinutes(5);
    private readonly DateTimeOffset wallStart = time.GetUtcNow();
    private readonly Dictionary<string, (HttpStatusCode Status, byte[] Body)> answers = [];
    private readonly Dictionary<string, int> drawn = new() { ["a"] = 0, ["b"] = 0 };
    private int calls;
    private int sent;
    private bool issuedTwice;

    public List<MiniTicket> Tickets { get; } = [];

    public List<string> KeysSeen { get; } = [];

    public List<MiniWindow> Windows { get; } =
    [
        new("w01", ["a"], ["b"]), new("w02", ["a"], ["b"]), new("w03", ["b"], ["a"]), new("t01", [], ["a", "b"]),
    ];

    public JsonObject? Tide { get; private set; }

    /// <summary>Gets how many numbers were drawn by staff for a class they must have seen a paper for.</summary>
    public int VerifiedDraws { get; private set; }

    /// <summary>Gets or sets after how many commands an answer is lost once the command is done; 0 never.</summary>
    public int LoseEvery { get; init; }

    /// <summary>Gets or sets which number of queue a is given out a second time; 0 none.</summary>
    public int IssueTwice { get; init; }

    /// <summary>Gets or sets a value indicating whether what was decided once is decided again.</summary>
    public bool IsCareless { get; init; }

    public DateTimeOffset Now => opens - Lead + ((time.GetUtcNow() - wallStart) * Speed);

    public bool IsOver => Now >= Closes && Windows.TrueForAll(x => x is { State: "closed", Clerk: null, Hand: null });

    private DateTimeOffset Closes => opens + length;

    public MiniTicket Draw(params string[] queues)
    {
        var queue = queues[0];
        var again = IssueTwice > 0 && queue == "a" && drawn[queue] == IssueTwice && !issuedTwice;
        issuedTwice |= again;
        var number = again ? drawn[queue] : ++drawn[queue];
        var ticket = new MiniTicket(
            $"20260302.{queue}.{number}", $"{queue.ToUpperInvariant()}{number:D3}", queue, Now);
        Array.ForEach(queues[1..], ticket.Further.Enqueue);
        Tickets.Add(ticket);
        Offer(ticket);
        Tides();
        return ticket;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var path = request.RequestUri!.AbsolutePath.Replace("/api/v1/halls/mini", string.Empty, StringComparison.Ordinal);
        if (path.EndsWith("/stream", StringComparison.Ordinal))
        {
            return Stream(path);
        }

        var key = request.Headers.TryGetValues("Idempotency-Key", out var keys) ? keys.Single() : null;
        if (key is not null && answers.TryGetValue(key, out var known))
        {
            return Response(known.Status, known.Body);
        }

        var body = request.Content is null ? null : JsonNode.Parse(await request.Content.ReadAsStringAsync(cancellationToken));
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var isKiosk = request.Headers.Authorization?.Parameter == "k";
        VerifiedDraws += parts is ["tickets"] && !isKiosk && body?["priorityClass"]?.GetValue<string>() == Verified ? 1 : 0;
        var (status, answer) = Answer(request.Method.Method, parts, request.RequestUri.Query, body, isKiosk);
        var bytes = answer is null ? [] : JsonSerializer.SerializeToUtf8Bytes(answer);
        if (key is not null)
        {
            KeysSeen.Add(key);
            answers[key] = (status, bytes);
            if (LoseEvery > 0 && ++sent % LoseEvery == 0)
            {
                return new HttpResponseMessage(HttpStatusCode.ServiceUnavailable);
            }
        }

        return Response(status, bytes);
    }

    private static HttpResponseMessage Response(HttpStatusCode status, byte[] body)
    {
        var response = new HttpResponseMessage(status) { Content = new ByteArrayContent(body) };
        if (status is HttpStatusCode.NoContent)
        {
            response.Headers.Add("Window-State", JsonSerializer.Deserialize<string>(body));
            response.Content = new ByteArrayContent([]);
        }

        return response;
    }

    private static (HttpStatusCode Status, object? Body) Ok(object body) => (HttpStatusCode.OK, body);

    private static (HttpStatusCode Status, object? Body) Wrong(string state) =>
        (HttpStatusCode.Conflict, new { code = "wrongState", detail = state, state });

    private HttpResponseMessage Stream(string path)
    {
        var window = Windows.Find(x => path.Contains(x.Id, StringComparison.Ordinal));
        return window is null
            ? new HttpResponseMessage(HttpStatusCode.ServiceUnavailable)
            : new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(window.Follow()) };
    }

    private (HttpStatusCode Status, object? Body) Answer(string method, string[] path, string query, JsonNode? body, bool isKiosk) => (method, path) switch
    {
        ("GET", []) => Ok(Hall()),
        ("GET", ["roster"]) => Ok(Roster()),
        ("GET", ["queues"]) => Ok(drawn.Select(x => new { queue = x.Key, waiting = Waiting(x.Key).Count(), drawnToday = x.Value, completed = 0 })),
        ("GET", ["alerts"]) => Ok(Array.Empty<object>()),
        ("GET", ["tides"]) => Ok(Tide is null ? new JsonArray() : new JsonArray(Tide.DeepClone())),
        ("POST", ["tides", _, var action]) => ActOnTide(action),
        ("GET", ["tickets"]) => Found(Tickets.Find(x => query.Contains($"number={x.Number}", StringComparison.Ordinal))),
        ("POST", ["tickets"]) when isKiosk && body!["priorityClass"]!.GetValue<string>() == Verified => (HttpStatusCode.Forbidden, null),
        ("POST", ["tickets"]) => Now < Closes
            ? (HttpStatusCode.Created, Draw(Services(body!)).Answer(withToken: true))
            : Wrong("closed"),
        ("POST", ["tickets", "paper"]) => (HttpStatusCode.Created, new { tickets = body!["papers"]!.AsArray().Select(x => Draw(Services(x!)).Answer(withToken: true)) }),
        ("GET", ["tickets", var id]) => Found(Tickets.Find(x => x.Id == id)),
        ("POST", ["tickets", var id, "take-over"]) => TakeOver(Tickets.First(x => x.Id == id), Window(body!["window"]!.GetValue<string>())),
        ("POST", ["tickets", var id, var action]) => Act(Tickets.First(x => x.Id == id), action, body),
        ("GET", ["windows"]) => Ok(Windows.Select(x => new { window = x.Id, state = x.State })),
        ("GET", ["windows", var id]) => Ok(Window(id).Answer()),
        ("PUT", ["windows", var id, "staff"]) => Seat(Window(id), body!["staff"]?.GetValue<string>()),
        ("PUT", ["windows", var id, "state"]) => SetState(Window(id), body!["state"]!.GetValue<string>()),
        ("POST", ["windows", var id, "call-next"]) => CallNext(Window(id)),
        ("POST", ["windows", var id, "call"]) => CallNamed(Window(id), Tickets.First(x => x.Id == body!["ticketId"]!.GetValue<string>())),
        _ => (HttpStatusCode.NotFound, null),
    };

    private static string[] Services(JsonNode asked) => [.. asked["services"]!.AsArray().Select(x => x!.GetValue<string>())];

    private static (HttpStatusCode Status, object? Body) Found(MiniTicket? ticket) =>
        ticket is null ? (HttpStatusCode.NotFound, null) : Ok(ticket.Answer());

    private MiniWindow Window(string id) => Windows.First(x => x.Id == id);

    private IEnumerable<MiniTicket> Waiting(string queue) => Tickets.Where(x => x.Queue == queue && x.State == "waiting");

    private object Hall() => new
    {
        hall = "mini",
        name = Name("小厅", "Mini"),
        timeZone = "UTC",
        clock = new { now = Now, speed = Speed, businessDay = "2026-03-02" },
        services = new[] { "a", "b" }.Select(x => new { service = x, name = Name(x, x), department = "d", queue = x }),
        queues = new[] { "a", "b" }.Select(x => new
        {
            queue = x,
            name = Name($"队列{x}", $"Queue {x}"),
            prefix = x.ToUpperInvariant(),
            targetMinutes = 15.0,
            expectedServiceMinutes = 6.0,
            expectedToday = x == "a" ? 60 : 20,
            sessions = new[] { new { opens, closes = Closes } },
            drawFrom = opens,
            drawUntil = Closes,
        }),
        windows = Windows.Select(x => new
        {
            window = x.Id,
            name = Name(x.Id, x.Id),
            kind = x.Id[0] == 't' ? "tidal" : "universal",
            zone = "z",
            primary = x.Primary,
            tidal = x.Tidal,
        }),
        priorityClasses = new object[]
        {
            new { priorityClass = "ordinary", name = Name("普通", "Ordinary"), headStartMinutes = 0.0 },
            new { priorityClass = "priority", name = Name("优先", "Priority"), headStartMinutes = 1.5 },
            new { priorityClass = Verified, name = Name("军人", "Serviceman"), headStartMinutes = 1.5, evidence = "verified" },
        },
        tidalMode = "advise",
    };

    private static object Name(string zh, string en) => new { zh, en };

    private IEnumerable<object> Roster() => Windows.Select(x => new
    {
        staff = x.Id[0] == 't' ? "back1" : $"{x.Id}-a",
        name = Name(x.Id, x.Id),
        skills = new[] { "a", "b" },
        homeWindow = x.Id[0] == 't' ? null : x.Id,
    });

    private static (HttpStatusCode Status, object? Body) Seat(MiniWindow window, string? staff)
    {
        window.Clerk = staff;
        window.Version++;
        window.Tell();
        return Ok(window.Answer());
    }

    private static (HttpStatusCode Status, object? Body) SetState(MiniWindow window, string state)
    {
        window.State = state == "open" ? "idle" : state;
        window.Version++;
        window.Tell();
        return Ok(window.Answer());
    }

    private (HttpStatusCode Status, object? Body) CallNext(MiniWindow window)
    {
        if (window.State is "closed" or "paused" || window.Hand is not null)
        {
            return Wrong(window.State);
        }

        var head = window.Serves.SelectMany(Waiting).OrderBy(x => x.DrawnAt).FirstOrDefault();
        if (head is not null)
        {
            Call(window, head);
            return Ok(new { ticket = head.Answer(), reason = new { rule = "longestRelativeWait", efficiency = 1.0 } });
        }

        window.State = Now >= Closes ? "closed" : "ready";
        window.Tell();
        return (HttpStatusCode.NoContent, window.State);
    }

    private (HttpStatusCode Status, object? Body) CallNamed(MiniWindow window, MiniTicket ticket)
    {
        if (window.State is "closed" or "paused" || window.Hand is not null || ticket.State is not ("parked" or "missed"))
        {
            return Wrong(ticket.State);
        }

        Call(window, ticket);
        return Ok(new { ticket = ticket.Answer(), reason = new { rule = "named", efficiency = 1.0 } });
    }

    private (HttpStatusCode Status, object? Body) TakeOver(MiniTicket ticket, MiniWindow to)
    {
        if (ticket.State != "serving" || to.State != "ready" || to.Hand is not null)
        {
            return Wrong(ticket.State);
        }

        var from = Windows.First(x => x.Hand == ticket);
        from.Hand = null;
        from.Tell();
        Call(to, ticket);
        ticket.State = "serving";
        return Ok(ticket.Answer());
    }

    private void Call(MiniWindow window, MiniTicket ticket)
    {
        window.Version++;
        ticket.State = "called";
        ticket.CallId = $"{window.Id}#{++calls}";
        ticket.Window = window.Id;
        ticket.CalledAt = Now;
        ticket.FirstCalledAt ??= Now;
        window.Hand = ticket;
        window.State = "idle";
        window.Tell();
    }

    private void Offer(MiniTicket ticket)
    {
        if (Windows.Find(x => x is { State: "ready", Hand: null } && x.Serves.Contains(ticket.Queue)) is { } ready)
        {
            Call(ready, ticket);
        }
    }

    private (HttpStatusCode Status, object? Body) Act(MiniTicket ticket, string action, JsonNode? body)
    {
        string? next = (ticket.State, action) switch
        {
            ("waiting" or "called" or "parked", "cancel") => "cancelled",
            ("called", "recall") => "called",
            ("called", "start") => "serving",
            ("called", "missed") => "missed",
            ("called", "put-back") or ("missed", "reinstate" or "come-back") or ("serving", "transfer") => "waiting",
            ("serving", "finish") => ticket.Further.Count > 0 ? "waiting" : "completed",
            ("waiting" or "serving", "park") => "parked",
            ("parked", "release") or ("completed", "reopen") or ("serving", "requeue") or ("waiting", "reprioritise" or "transfer" or "lift-aim") => "waiting",
            ("parked" or "missed", "expire") => "expired",
            ("serving", "services") => "serving",
            ("completed", "rating") when IsCareless || !ticket.IsRated => "completed",
            ("serving", "missed") or ("missed", "start") when IsCareless => ticket.State,
            (_, "reprint") => ticket.State,
            _ => null,
        };
        if (next is null || (body?["callId"]?.GetValue<string>() is { } call && call != ticket.CallId))
        {
            return Wrong(ticket.State);
        }

        ticket.State = next;
        ticket.StartedAt = action == "start" ? Now : ticket.StartedAt;
        ticket.EndedAt = next is "completed" or "cancelled" or "expired" ? Now : null;
        ticket.IsRated |= action == "rating";
        ticket.Queue = action == "transfer" && body!["queue"] is { } target ? target.GetValue<string>()
            : action == "finish" && next == "waiting" ? ticket.Further.Dequeue()
            : ticket.Queue;
        foreach (var service in action == "services" ? body!["services"]!.AsArray() : [])
        {
            ticket.Further.Enqueue(service!.GetValue<string>());
        }

        if (next is not ("called" or "serving") && Windows.Find(x => x.Hand == ticket) is { } window)
        {
            window.Hand = null;
            window.Tell();
        }

        if (next == "waiting")
        {
            Offer(ticket);
        }

        Tides();
        return Ok(ticket.Answer());
    }

    private void Tides()
    {
        var waiting = Waiting("a").Count();
        if (Tide is null && waiting >= 5)
        {
            Tide = new JsonObject
            {
                ["tideId"] = "t1",
                ["window"] = "t01",
                ["clerk"] = "back1",
                ["forQueue"] = "a",
                ["state"] = "proposed",
                ["bySupervisor"] = false,
                ["proposedAt"] = Now.ToString("O", CultureInfo.InvariantCulture),
            };
        }
        else if (Tide?["state"]?.GetValue<string>() == "open" && waiting == 0)
        {
            Tide["state"] = "closed";
            Tide["endedAt"] = Now.ToString("O", CultureInfo.InvariantCulture);
            var window = Window("t01");
            window.State = "closed";
            window.Clerk = null;
            window.Tell();
        }
    }

    private (HttpStatusCode Status, object? Body) ActOnTide(string action)
    {
        if (action is "approve" or "decline" && Tide!["state"]!.GetValue<string>() != "proposed" && !IsCareless)
        {
            return Wrong(Tide["state"]!.GetValue<string>());
        }

        // A careless hall says yes to both, and goes on with the duty.
        var isDeclined = action == "decline" && !IsCareless;
        if (isDeclined)
        {
            Tide!["endedAt"] = Now.ToString("O", CultureInfo.InvariantCulture);
        }

        Tide!["state"] = isDeclined ? "declined" : action is "approve" or "decline" ? "assigned" : "open";
        if (action == "acknowledge")
        {
            Tide["openedAt"] = Now.ToString("O", CultureInfo.InvariantCulture);
            Window("t01").Clerk = "back1";
            Window("t01").Tide = "t1";
        }

        return Ok(Tide.DeepClone());
    }
}
