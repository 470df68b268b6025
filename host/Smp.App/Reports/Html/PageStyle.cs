using Smp.App.Pages;

namespace Smp.App.Reports.Html;

/// <summary>The style sheet of the page, and the policy under which a browser takes it and nothing else.</summary>
internal static class PageStyle
{
    /// <summary>Colours first, then everything else.</summary>
    public static string Sheet { get; } =
        $":root{{color-scheme:light dark;{Palette.Variables(Palette.Light)}}}\n"
        + $"@media screen and (prefers-color-scheme:dark){{:root{{{Palette.Variables(Palette.Dark)}}}}}\n"
        + Layout + Parts + Figures + Narrow + Paper;

    /// <summary>No script, no picture, no font, no address; this one sheet by its hash.</summary>
    public static string Policy { get; } = StylePolicy.Of(Sheet);

    private const string Layout = """
        *{box-sizing:border-box}
        html{-webkit-text-size-adjust:100%}
        body{margin:0;background:var(--page);color:var(--ink);font:15px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,
        "Helvetica Neue",Arial,"Noto Sans",sans-serif;font-variant-numeric:tabular-nums;overflow-wrap:break-word}
        bdi,code{overflow-wrap:anywhere}
        main{max-width:1120px;margin:0 auto;padding:56px 32px 72px}
        h1,h2{font-family:ui-serif,"Iowan Old Style","Palatino Linotype",Palatino,Charter,Georgia,serif;
        font-weight:600;letter-spacing:-.01em;line-height:1.15;margin:0;text-wrap:balance}
        h1{font-size:44px}
        h2{font-size:25px;margin:0 0 4px}
        h3{font-size:15px;font-weight:650;margin:0}
        p{margin:0}
        section{margin-top:56px}
        .lead{color:var(--soft);max-width:72ch}
        .eyebrow{color:var(--soft);font-size:12.5px;letter-spacing:.09em;text-transform:uppercase}
        .card{background:var(--card);border:1px solid var(--line);border-radius:14px;padding:22px 24px;margin-top:18px}
        svg{display:block;overflow:visible}
        svg.icon{display:inline-block;width:1.05em;height:1.05em;vertical-align:-.16em;flex:none}
        dl{margin:0}dt{color:var(--soft)}dd{margin:0}
        code{font:inherit;font-family:ui-monospace,"SF Mono",Menlo,Consolas,monospace;font-size:.88em}
        .gone{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}

        """;

    private const string Parts = """
        header{display:grid;grid-template-columns:minmax(0,1fr) minmax(260px,372px);gap:32px 48px;align-items:end}
        header .period{font-size:19px;color:var(--soft);margin-top:10px}
        .proof{border-left:3px solid var(--good);padding:2px 0 2px 16px;font-size:13.5px}
        .proof.bad{border-color:var(--red)}
        .proof b{display:flex;gap:7px;align-items:center;color:var(--good);font-size:15px}
        .proof.bad b{color:var(--red)}
        .proof dl{display:grid;grid-template-columns:auto minmax(0,1fr);gap:1px 12px;margin-top:6px}
        .verdict{display:grid;grid-template-columns:repeat(3,minmax(0,1fr));gap:14px;margin-top:40px}
        .verdict>div{border-radius:14px;padding:18px 22px;border:1px solid var(--line);background:var(--card)}
        .verdict .n{font-size:40px;line-height:1;font-weight:600}
        .verdict .w{display:flex;gap:7px;align-items:center;font-weight:650;margin-bottom:12px}
        .verdict .red.any{background:var(--red-wash);border-color:var(--red)}
        .verdict .amber.any{background:var(--amber-wash);border-color:var(--amber)}
        .verdict .info.any{background:var(--info-wash);border-color:var(--info)}
        .verdict .d{color:var(--soft);font-size:13.5px}
        .red .w,.red.mark{color:var(--red)}.amber .w,.amber.mark{color:var(--amber)}
        .info .w,.info.mark{color:var(--info)}
        .good.mark{color:var(--good)}.zero .w{color:var(--good)}
        .tiles{display:grid;grid-template-columns:repeat(4,minmax(0,1fr));gap:0;margin-top:14px;
        background:var(--card);border:1px solid var(--line);border-radius:14px;overflow:hidden}
        .tiles>div{padding:16px 20px;box-shadow:1px 0 0 var(--line),0 1px 0 var(--line)}
        .tiles dt{font-size:13px}
        .tiles dd{font-size:22px;font-weight:600;line-height:1.3;display:flex;flex-wrap:wrap;
        align-items:baseline;gap:0 8px;white-space:nowrap}
        .tiles dd small{font-size:13px;font-weight:400;color:var(--soft)}
        .tiles svg.meter{margin-top:7px}
        .found{list-style:none;padding:0;margin:14px 0 0;background:var(--card);border:1px solid var(--line);
        border-left:5px solid var(--info);border-radius:12px}
        .found.red{border-left-color:var(--red)}
        .found.amber{border-left-color:var(--amber);border-left-style:double}
        .found.info{border-left-style:dotted}
        .found li{display:grid;grid-template-columns:96px minmax(0,1fr);gap:4px 18px;padding:14px 20px}
        .found li+li{border-top:1px solid var(--line)}
        .found .mark{font-weight:700;display:flex;gap:6px;align-items:baseline;font-size:13px;padding-top:2px;
        text-transform:uppercase;letter-spacing:.05em}
        .found .what{font-weight:600}
        .found .do::before{content:"\2192\00a0";color:var(--soft)}
        .found .where{color:var(--soft);font-size:13.5px}
        .calm{display:flex;gap:10px;align-items:center;background:var(--good-wash);border-radius:10px;padding:16px 20px;
        margin-top:18px;color:var(--ink)}
        .calm svg{color:var(--good)}
        .note{color:var(--soft);font-size:13.5px;margin-top:10px;max-width:84ch}
        .note.above{margin:-6px 0 16px}
        .scroll{overflow-x:auto}
        .finds{min-width:118px}
        table{border-collapse:collapse;width:100%;font-size:13.5px;line-height:1.45}
        caption{text-align:left;color:var(--soft);font-size:13.5px;padding:0 0 10px}
        th,td{text-align:left;vertical-align:top;padding:10px 14px 10px 0}
        thead th{color:var(--soft);font-weight:500;border-bottom:1px solid var(--ink);vertical-align:bottom}
        tbody th{font-weight:600}
        tbody tr{border-bottom:1px solid var(--line)}
        tbody tr:last-child{border-bottom:0}
        th.num,td.num{text-align:right;white-space:nowrap}
        th:last-child,td:last-child{padding-right:0}
        td small,th small{display:block;color:var(--soft);font-size:12.5px;font-weight:400}
        .id,td time{white-space:nowrap}
        td bdi,th bdi{overflow-wrap:break-word}
        .chip{display:inline-flex;gap:5px;align-items:center;border-radius:9px;padding:1px 9px 1px 7px;
        font-size:12px;line-height:1.45;
        margin:0 4px 4px 0;background:var(--well);color:var(--ink)}
        .chip.red{background:var(--red-wash);color:var(--red);font-weight:650}
        .chip.amber{background:var(--amber-wash);color:var(--amber)}
        .chip.info{background:var(--info-wash);color:var(--info)}
        .chip.good{background:var(--good-wash);color:var(--good)}
        footer{margin-top:64px;border-top:1px solid var(--line);padding-top:18px;color:var(--soft);font-size:13.5px}
        footer ul{margin:0;padding-left:18px}

        """;

    private const string Figures = """
        .duo{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:18px}
        .duo .card{margin-top:0}
        .charts{margin-top:18px}
        figure{margin:0}
        figcaption{margin-bottom:18px}
        figcaption .lead{font-size:13.5px}
        .key{display:flex;flex-wrap:wrap;gap:4px 18px;font-size:12.5px;color:var(--soft);margin-top:6px}
        .key span{display:inline-flex;gap:6px;align-items:center}
        svg text{fill:var(--ink);font-size:12.5px}
        svg text.s{fill:var(--soft)}
        svg text.b{font-weight:650}
        .fill{fill:var(--accent)}.pale{fill:var(--wash)}.track{fill:var(--well)}
        .edge{fill:none;stroke:var(--accent);stroke-width:1.25}
        .rule{stroke:var(--line);stroke-width:1}
        .axis{stroke:var(--soft);stroke-width:1}
        .now{stroke:var(--ink);stroke-width:1;stroke-dasharray:2 3}
        .limit{stroke:var(--red);stroke-width:1.5;stroke-dasharray:6 4}
        .limit.thin{stroke-width:1;stroke-dasharray:3 3}
        .bad{fill:var(--red)}.warn{fill:var(--amber)}.note-f{fill:var(--info)}.fine{fill:var(--good)}
        .curve{fill:none;stroke:var(--accent);stroke-width:2;stroke-linejoin:round}
        .curve.red{stroke:var(--red)}.curve.amber{stroke:var(--amber)}
        .small{display:grid;grid-template-columns:repeat(auto-fill,minmax(150px,1fr));gap:22px 28px}
        .small .top{display:flex;justify-content:space-between;align-items:baseline;gap:8px;font-size:13.5px}
        .small .top small{color:var(--soft)}
        .small .n{font-size:12.5px;color:var(--soft)}
        .strip+.strip{margin-top:26px}
        .strip .head{display:flex;flex-wrap:wrap;gap:2px 14px;align-items:baseline;margin-bottom:6px}
        .strip .head span{color:var(--soft);font-size:13.5px}

        """;

    private const string Narrow = """
        @media screen and (max-width:860px){
        .duo{grid-template-columns:minmax(0,1fr)}
        header{grid-template-columns:minmax(0,1fr)}
        }
        @media screen and (max-width:700px){
        main{padding:28px 16px 48px}
        h1{font-size:34px}h2{font-size:22px}
        section{margin-top:44px}
        .card{padding:18px 16px}
        .verdict{gap:8px;margin-top:28px}
        .verdict>div{padding:14px 12px}
        .verdict .n{font-size:32px}.verdict .w{margin-bottom:8px;gap:5px}.verdict .d{display:none}
        .tiles{grid-template-columns:repeat(2,minmax(0,1fr))}
        .tiles>div{padding:13px 14px}
        .found li{grid-template-columns:minmax(0,1fr);padding:14px 16px}
        .small{gap:18px 20px;grid-template-columns:repeat(2,minmax(0,1fr))}
        table.cards,table.cards tbody,table.cards tr,table.cards td,table.cards th,table.cards caption{display:block}
        table.cards thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
        table.cards tr{padding:14px 0}
        table.cards td,table.cards th{display:grid;grid-template-columns:112px minmax(0,1fr);gap:12px;padding:2px 0;
        text-align:left;white-space:normal}
        table.cards td>*{grid-column:2}
        table.cards td::before{content:attr(data-label);color:var(--soft);grid-column:1;grid-row:1}
        table.cards td:has(>span:empty){display:none}
        table.cards tbody th{display:block;font-size:16px;padding-bottom:4px}
        .wide{display:none}
        }

        """;

    private const string Paper = """
        @page{size:A4;margin:14mm 13mm 15mm}
        @media print{
        body{background:#fff;color:#000;font-size:9.5pt;line-height:1.4}
        main{max-width:none;padding:0}
        h1{font-size:26pt}h2{font-size:15pt}
        header{grid-template-columns:minmax(0,1fr) 78mm}.proof{font-size:8.5pt}
        section{margin-top:9mm}
        .card,.tiles,.verdict>div,.found{border-color:#bbb;border-radius:2.5mm}
        .found.red{border-left-color:var(--red)}.found.amber{border-left-color:var(--amber)}
        .card{padding:4mm 5mm;margin-top:3mm}
        .verdict{margin-top:7mm;gap:3mm}.verdict>div{padding:3mm 4mm}.verdict .n{font-size:22pt}
        .tiles{grid-template-columns:repeat(4,minmax(0,1fr));margin-top:3mm}.tiles>div{padding:2.5mm 4mm}
        .tiles dd{font-size:13pt}.tiles dt,.tiles dd small{font-size:8.5pt}
        .found{margin-top:3mm}.found li{padding:2.5mm 4mm;grid-template-columns:20mm minmax(0,1fr)}
        .found .where,.found .mark,.note,caption,.lead,footer,figcaption .lead{font-size:8.5pt}
        table{font-size:8pt}td small,th small,.chip,.key,svg text{font-size:7.5pt}
        th,td{padding:1.6mm 2.2mm 1.6mm 0}
        thead{display:table-header-group}
        tr,.found li,.tiles>div,.strip,.small>div,figure.whole,.verdict>div{break-inside:avoid}
        .card.short,footer{break-inside:avoid}section:has(>.card.long){break-before:page}
        h2,h3,figcaption,caption{break-after:avoid}
        .duo,.duo .card{break-inside:avoid}
        .small{grid-template-columns:repeat(4,minmax(0,1fr));gap:4mm 6mm}
        .small .top,.small .n,.strip .head span{font-size:8pt}.small .top{white-space:nowrap}
        .small svg[role]{height:11mm}.strip+.strip{margin-top:4mm}
        .scroll{overflow:visible}
        *{print-color-adjust:exact;-webkit-print-color-adjust:exact}
        }

        """;
}
