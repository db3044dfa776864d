using System.CommandLine;

namespace Queueing.Gateway.Commands;

/// <summary>The options that every way of running shares.</summary>
internal static class CommonOptions
{
    public static Option<string> Data { get; } = new("--data")
    {
        Description = "Directory of the journal and the signing key",
        DefaultValueFactory = _ => "./data",
        Recursive = true,
    };

    public static Option<string> Halls { get; } = new("--halls")
    {
        Description = "Directory of the halls' configuration",
        DefaultValueFactory = _ => Directory.Exists("halls") ? "halls" : Path.Combine(AppContext.BaseDirectory, "halls"),
        Recursive = true,
    };

    public static Option<string> Urls { get; } = new("--urls")
    {
        Validators = { CheckUrl },
        Description = "Address to listen on",
        DefaultValueFactory = _ => "http://127.0.0.1:5080",
        Recursive = true,
    };

    public static Option<string[]> WebhookTargets { get; } = new("--webhook-target")
    {
        Validators = { CheckTargets },
        Description = "A host, address or network (10.1.0.0/16) that webhooks may be sent to; may be repeated. Without any: public addresses by https",
        Recursive = true,
    };

    /// <summary>Refuses what is no web address.</summary>
    public static void CheckUrl(System.CommandLine.Parsing.OptionResult result)
    {
        foreach (var token in result.Tokens)
        {
            if (!Uri.TryCreate(token.Value, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
            {
                result.AddError($"{result.Option.Name}: '{token.Value}' is no address such as http://127.0.0.1:5080");
            }
        }
    }

    private static void CheckTargets(System.CommandLine.Parsing.OptionResult result)
    {
        foreach (var token in result.Tokens.Where(x => !Silo.Webhooks.WebhookTargets.IsTarget(x.Value)))
        {
            result.AddError($"--webhook-target: '{token.Value}' is no host, address or network such as 10.1.0.0/16");
        }
    }
}
