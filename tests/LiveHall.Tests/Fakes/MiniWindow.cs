using System.IO.Pipelines;
using System.Text;
using System.Text.Json;

namespace Queueing.LiveHall.Tests.Fakes;

internal sealed class MiniWindow(string id, string[] primary, string[] tidal)
{
    private readonly List<PipeWriter> streams = [];

    public string Id { get; } = id;

    public string[] Primary { get; } = primary;

    public string[] Tidal { get; } = tidal;

    public int Version { get; set; }

    public string State { get; set; } = "closed";

    public string? Clerk { get; set; }

    public string? Tide { get; set; }

    public MiniTicket? Hand { get; set; }

    public IEnumerable<string> Serves => Tide is null ? Primary : Primary.Concat(Tidal);

    public object Answer() => new
    {
        window = Id,
        version = Version,
        state = Hand is null ? State : Hand.State == "called" ? "calling" : "serving",
        clerk = Clerk,
        tide = Tide,
        orderNumber = 1,
        serves = Serves,
        hand = Hand is null ? null : new { ticket = Hand.Answer(), reason = (object?)null },
    };

    public Stream Follow()
    {
        var pipe = new Pipe(new PipeOptions(
            readerScheduler: PipeScheduler.Inline, writerScheduler: PipeScheduler.Inline, useSynchronizationContext: false));
        streams.Add(pipe.Writer);
        Send(pipe.Writer);
        return pipe.Reader.AsStream();
    }

    public void Tell()
    {
        foreach (var stream in streams)
        {
            Send(stream);
        }
    }

    private void Send(PipeWriter stream)
    {
        var text = $"event: window\nid: e:{Version}\ndata: {JsonSerializer.Serialize(Answer())}\n\n";
        stream.WriteAsync(Encoding.UTF8.GetBytes(text)).AsTask().GetAwaiter().GetResult();
    }
}
