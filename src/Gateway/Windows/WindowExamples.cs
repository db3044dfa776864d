using System.Diagnostics.CodeAnalysis;
using Queueing.Gateway.Tickets;

namespace Queueing.Gateway.Windows;

/// <summary>Windows as the API's reference shows them.</summary>
internal static class WindowExamples
{
    [StringSyntax(StringSyntaxAttribute.Json)]
    public const string Call = $$"""
        {"ticket":{{TicketExample.Json}},
        "reason":{"rule":"named","zh":"指定叫号","en":"This ticket was called by name","ageSeconds":1260,"targetSeconds":900,
        "efficiency":1,"score":0,"runnerUp":null,"runnerUpScore":0,"note":"came back with the papers"}
        }
        """;

    [StringSyntax(StringSyntaxAttribute.Json)]
    public const string Window = $$"""
        {"window":"w03","version":40,"state":"calling","pauseReason":null,"clerk":"w03-a","tide":null,"orderNumber":2,
        "serves":["general","social-security"],"hand":{{Call}}
        }
        """;
}
