using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Queueing.Silo;

// A silo by itself, for gateways in other processes on this machine. The embedded default needs none of this: the gateway
// co-hosts its silo.
var builder = Host.CreateApplicationBuilder(args);
builder.AddQueueingSilo(new QueueingSiloOptions
{
    DataDirectory = builder.Configuration["data"] ?? "data",
    HallsDirectory = builder.Configuration["halls"] ?? "halls",
    SiloPort = builder.Configuration.GetValue("silo-port", 11111),
    WebhookTargets = builder.Configuration["webhook-targets"]?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [],
    ClientPort = builder.Configuration.GetValue("client-port", 30000),
});
await builder.Build().RunAsync();
