namespace Queueing.Simulator.Reports;

/// <summary>How a report looks. No angle bracket and no ampersand may stand here: the page is written as XML and read as HTML.</summary>
internal static class Style
{
    public const string Sheet = """
        :root { --ink: #1c2733; --soft: #5a6775; --line: #d9e0e6; --paper: #ffffff; --good: #00724f; --bad: #b3261e; --accent: #0b5fa5; }
        * { box-sizing: border-box; }
        body { margin: 0; background: #f3f5f7; color: var(--ink); font: 16px/1.55 "Segoe UI", "Helvetica Neue", Arial, "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif; }
        input[name="language"] { position: absolute; opacity: 0; }
        nav { max-width: 1120px; margin: 0 auto; padding: 14px 24px 0; text-align: right; }
        nav label { display: inline-block; padding: 3px 14px; border: 1px solid var(--line); background: var(--paper); color: var(--soft); cursor: pointer; font-size: 14px; }
        nav label:first-child { border-radius: 4px 0 0 4px; }
        nav label:last-child { border-radius: 0 4px 4px 0; border-left: 0; }
        #language-zh:checked ~ nav label[for="language-zh"], #language-en:checked ~ nav label[for="language-en"] { background: var(--accent); border-color: var(--accent); color: #ffffff; }
        #language-zh:focus-visible ~ nav label[for="language-zh"], #language-en:focus-visible ~ nav label[for="language-en"] { outline: 3px solid #8ec5f5; }
        #language-zh:checked ~ main .en, #language-en:checked ~ main .zh { display: none; }
        main { max-width: 1120px; margin: 10px auto 40px; padding: 36px 40px 28px; background: var(--paper); border: 1px solid var(--line); border-radius: 6px; }
        h1 { margin: 0; font-size: 30px; line-height: 1.25; font-weight: 650; }
        h1 small { display: block; font-size: 16px; font-weight: 400; color: var(--accent); margin-bottom: 4px; }
        h2 { margin: 44px 0 4px; padding-top: 18px; border-top: 1px solid var(--line); font-size: 21px; font-weight: 620; }
        .asked { margin: 8px 0 22px; color: var(--soft); }
        .note { margin: 0 0 14px; color: var(--soft); font-size: 14px; max-width: 62em; }
        .legend { margin: 4px 0 12px; font-size: 14px; }
        .key { display: inline-block; margin: 0 20px 4px 0; }
        .key i, .swatch { display: inline-block; width: 12px; height: 12px; border-radius: 2px; margin-right: 7px; }
        svg { display: block; width: 100%; height: auto; margin: 6px 0 18px; font-family: inherit; overflow: visible; }
        .plot-title { font-size: 15px; font-weight: 600; fill: var(--ink); }
        .label { font-size: 14px; fill: var(--ink); }
        .tick, .point { font-size: 12px; fill: var(--soft); }
        .point { paint-order: stroke; stroke: #ffffff; stroke-width: 3px; }
        .value { font-size: 12px; fill: var(--ink); font-variant-numeric: tabular-nums; }
        .grid { stroke: #e8edf1; stroke-width: 1; }
        .axis { stroke: #9aa5b1; stroke-width: 1; }
        .curve { fill: none; stroke-width: 2.2; stroke-linejoin: round; }
        .band { opacity: 0.14; stroke: none; }
        .dot { opacity: 0.62; }
        .mean { stroke: var(--ink); stroke-width: 2.4; }
        .error { stroke-width: 1.3; }
        line.error:not([stroke]) { stroke: var(--ink); }
        table { width: 100%; border-collapse: collapse; font-size: 14px; font-variant-numeric: tabular-nums; }
        th, td { padding: 8px 10px; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
        thead th { font-weight: 600; color: var(--soft); border-bottom: 2px solid var(--line); vertical-align: bottom; }
        tbody th { font-weight: 600; }
        .number, .figures td { text-align: right; white-space: nowrap; }
        .figures thead th + th { text-align: right; color: var(--ink); border-bottom-width: 3px; }
        .difference { display: block; font-size: 12.5px; color: var(--soft); }
        .good { color: var(--good); }
        .bad { color: var(--bad); }
        .baseline { display: inline-block; margin-left: 8px; padding: 0 7px; border: 1px solid var(--line); border-radius: 8px; font-weight: 400; font-size: 12px; color: var(--soft); }
        footer { margin-top: 30px; color: var(--soft); font-size: 13px; }
        @media (max-width: 760px) { main { padding: 22px 16px; } .variants, .figures { display: block; overflow-x: auto; } }
        @media print { body { background: #ffffff; font-size: 11pt; } nav { display: none; } main { border: 0; margin: 0; padding: 0; max-width: none; } h2, svg, tr { break-inside: avoid; } h2 { break-after: avoid; } }
        """;
}
