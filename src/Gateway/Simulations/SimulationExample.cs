using System.Diagnostics.CodeAnalysis;

namespace Queueing.Gateway.Simulations;

/// <summary>A what-if as the API's reference shows it, with the first of everything in its result.</summary>
internal static class SimulationExample
{
    [StringSyntax(StringSyntaxAttribute.Json)]
    public const string Question = """
        {"hall":"small","days":20,"seed":1,"frontier":[1.25],"variants":[{"name":{"zh":"现状","en":"As it is"}},
        {"name":{"zh":"关闭 6 号窗口","en":"Window 6 closed"},"closeWindows":["w06"]}]}
        """;

    [StringSyntax(StringSyntaxAttribute.Json)]
    public const string Begun = """
        {"simulationId":"01a215ace94c7b0d932a9cd16af8a1bd","hall":"small","state":"running","progress":0.4,"by":"supervisor:chen","result":null}
        """;

    [StringSyntax(StringSyntaxAttribute.Json)]
    public const string Done = """
        {"simulationId":"01a215ace94c7b0d932a9cd16af8a1bd","hall":"small","state":"done","progress":1,"by":"supervisor:chen","result":
        {"hall":"small","days":["2026-03-02"],"seed":1,"variants":[{"name":{"zh":"关闭 6 号窗口","en":"Window 6 closed"},
        "figures":[{"figure":"p95Wait","unit":"minutes","value":{"mean":21.6,"low":5.8,"high":37.3},
        "difference":{"mean":7.5,"low":-11.3,"high":26.3},"verdict":"open"}],
        "waits":[{"from":"09:00:00","median":{"mean":0,"low":0,"high":0},"p95":{"mean":3.7,"low":-2.6,"high":9.9}}],
        "windows":[{"window":"w08","busyRate":0.63}],
        "tides":[{"window":"w02","forQueue":"social-security","from":"2026-03-02T09:08:22+08:00","to":"2026-03-02T12:11:00+08:00",
        "reason":{"zh":"“社保医保”等候 2 人，预计等候 7.2 分钟（目标 15 分钟）","en":"Social and medical insurance has 2 waiting, an expected wait of 7.2 min against a target of 15"},
        "endReason":{"zh":"潮水已退","en":"the tide has ebbed"}}],
        "frontier":[{"share":1,"windows":8,"staffHours":{"mean":65.9,"low":58.5,"high":73.3},"p95Wait":{"mean":14,"low":5.1,"high":22.9}}]}]}}
        """;
}
