namespace Smp.App.Papers;

/// <summary>How a page that leaves with a client looks: on A4, on a desk, on a telephone.</summary>
internal static class PaperStyle
{
    /// <summary>The whole sheet.</summary>
    public const string Sheet = Screen + Rules + Narrow + Paper;

    private const string Screen = """
        :root{--page:#f6f5f1;--card:#fff;--ink:#191d21;--soft:#565f68;--line:#dedbd2;--accent:#0b5d66;--no:#8a4b2a;
        --bar:#d89a75;--yes:#1c6a3c;--tint:#eef4f3}
        *{box-sizing:border-box}
        html{-webkit-text-size-adjust:100%;print-color-adjust:exact;-webkit-print-color-adjust:exact}
        body{margin:0;background:var(--page);color:var(--ink);font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,
        "Helvetica Neue",Arial,"Noto Sans",sans-serif;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
        main{max-width:820px;margin:0 auto;background:var(--card);min-height:100vh}
        article{padding:44px 40px 48px}
        article+article{border-top:16px solid var(--page)}
        h1,h2{font-family:ui-serif,"Iowan Old Style","Palatino Linotype",Palatino,Charter,Georgia,serif;
        font-weight:600;letter-spacing:-.01em;line-height:1.15;margin:0;text-wrap:balance}
        h1{font-size:38px;margin-top:6px}
        h2{font-size:22px;margin:34px 0 10px}
        p{margin:0}
        .eyebrow{color:var(--accent);font-size:12.5px;font-weight:650;letter-spacing:.09em;text-transform:uppercase}
        .lead{font-size:17px;color:var(--soft);margin-top:8px}.lead bdi{color:var(--ink)}
        .key{display:flex;flex-wrap:wrap;gap:2px 18px;color:var(--soft);font-size:12.5px;margin-top:12px}
        .key span{display:inline-flex;align-items:center;gap:6px}
        .key svg{width:13px;height:13px}
        .visits{display:flex;flex-wrap:wrap;gap:8px;margin:18px 0 0;padding:0;list-style:none}
        .visits li{border:1px solid var(--line);border-radius:99px;padding:4px 14px}
        .visits b{color:var(--accent)}
        .box{background:var(--tint);border-left:4px solid var(--accent);border-radius:0 10px 10px 0;padding:16px 20px;
        margin-top:34px}
        .box h2{margin:0 0 6px}
        .box .contact{font-size:19px;font-weight:650;margin:6px 0}
        footer{margin-top:34px;padding-top:12px;border-top:1px solid var(--line);color:var(--soft);font-size:12.5px}

        """;

    private const string Rules = """
        .groups{list-style:none;margin:0;padding:0;border-top:1px solid var(--line)}
        .groups>li{display:grid;grid-template-columns:238px minmax(0,1fr);gap:0 16px;padding:9px 0;
        border-bottom:1px solid var(--line)}
        .days{font-weight:650}
        .rule{display:grid;grid-template-columns:20px 18px minmax(0,1fr);gap:0 7px}
        .rule+.rule{margin-top:3px}
        .rule .n{color:var(--soft);font-size:12.5px;text-align:right;line-height:22px}
        .rule svg{width:15px;height:15px;margin-top:4px}
        .remark{color:var(--soft);margin:-4px 0 8px}
        svg.bar{grid-column:1/-1;width:100%;height:10px;margin-top:8px;display:block;overflow:visible}
        svg.axis{width:100%;height:20px;display:block;overflow:visible}
        svg text{font-size:11.5px;fill:var(--soft)}
        .track{fill:#ebe8e0}.on{fill:var(--bar)}.visit{fill:var(--accent)}
        .ban{stroke:var(--no);fill:none}.may{stroke:var(--yes);fill:none}.do{stroke:var(--accent);fill:none}
        .plain{margin:0;padding-left:20px}.plain li{margin:3px 0}

        """;

    private const string Narrow = """
        @media (max-width:600px){
        article{padding:26px 18px 32px}
        h1{font-size:31px}
        .groups>li{grid-template-columns:minmax(0,1fr)}
        .days{display:flex;flex-wrap:wrap;gap:0 14px;color:var(--accent);margin-bottom:3px}
        }
        @media screen{article:not(:last-child) .box{display:none}}

        """;

    // What belongs together stays on one page; a list leaves neither its first nor its last group alone.
    private const string Paper = """
        @page{size:A4;margin:12mm 15mm}
        @media print{
        body{background:#fff;font-size:9.8pt;line-height:1.38}
        main{max-width:none;min-height:0}
        article{padding:0}
        article+article{border:0;break-before:page}
        h1{font-size:23pt;margin-top:3pt}h2{font-size:13.5pt;margin:12pt 0 4pt}
        .lead{font-size:11.5pt;margin-top:4pt}.key{font-size:8.6pt;margin-top:6pt}
        .visits{margin-top:9pt;gap:4pt}.visits li{padding:2pt 7pt}
        .groups>li{padding:4pt 0;break-inside:avoid}
        .groups>li:first-child{break-after:avoid}.groups>li:last-child{break-before:avoid}
        .rule .n{line-height:1.6}.rule svg{margin-top:2px}.rule+.rule{margin-top:1.5pt}
        .remark{margin:-1pt 0 4pt}
        svg.bar{margin-top:4pt}
        .plain li{margin:1.5pt 0}
        .keep,.top,.tail,header{break-inside:avoid}h2,.top,header{break-after:avoid}.tail{break-before:avoid}
        .box{margin-top:11pt;padding:8pt 13pt}.box .contact{font-size:13pt;margin:3pt 0}
        footer{margin-top:8pt;padding-top:5pt;font-size:8pt}
        }
        """;
}
