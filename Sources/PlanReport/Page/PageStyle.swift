/// How the page looks, on the screen and on paper.
///
/// Every pair of text and ground has a contrast of 4.5 to 1 or more; colours of modules carry white signs.
enum PageStyle {
    static let sheet: StaticString = """

        :root { --ink: #1c2530; --soft: #4a5765; --rule: #c9d1d9; --ground: #f4f6f8; --accent: #1f4e79; }
        * { box-sizing: border-box; }
        html { scroll-behavior: smooth; }
        body { margin: 0; background: #fff; color: var(--ink); font: 16px/1.5 "Segoe UI", "Helvetica Neue", Arial,
          "Liberation Sans", sans-serif; font-variant-numeric: tabular-nums; }
        header, nav, main, footer { max-width: 1240px; margin: 0 auto; padding: 0 32px; }
        header { padding-top: 48px; }
        h1 { font-size: 40px; line-height: 1.15; margin: 0 0 12px; font-weight: 650; letter-spacing: -0.01em; }
        h2 { font-size: 25px; line-height: 1.25; margin: 0 0 12px; font-weight: 650; }
        h3 { font-size: 20px; line-height: 1.3; margin: 0 0 2px; font-weight: 650; }
        p { margin: 0 0 12px; max-width: 48em; }
        a { color: var(--accent); }
        a:focus-visible, .scroll:focus-visible { outline: 3px solid #1f6fb2; outline-offset: 2px; }
        .eyebrow { margin: 0 0 4px; color: var(--accent); font-weight: 600; }
        .lead { font-size: 18px; }
        .period, .note, figcaption { color: var(--soft); }
        .note, figcaption { font-size: 15px; }
        .skip { position: absolute; left: -9999px; }
        .skip:focus { left: 16px; top: 8px; background: #fff; padding: 8px 12px; z-index: 1; }
        nav ul { list-style: none; display: flex; flex-wrap: wrap; gap: 4px 24px; margin: 20px 0 0; padding: 12px 0;
          border-top: 1px solid var(--rule); border-bottom: 1px solid var(--rule); }
        section { padding-top: 44px; }
        .verdict { border-left: 6px solid #2c6e3f; background: #edf6ef; padding: 14px 20px 4px; margin: 0 0 20px; }
        .verdict.refused { border-color: #a3262f; background: #fbeeee; }
        .verdict.warned { border-color: #b7791f; background: #fdf6e7; }
        .verdict p, .verdict ul { margin: 0 0 8px; }
        .verdict .mark { font-weight: 700; margin-right: 8px; color: #23592f; }
        .verdict.refused .mark { color: #a3262f; }
        .figures { display: grid; grid-template-columns: repeat(auto-fill, minmax(205px, 1fr)); gap: 14px; margin: 0; }
        .figures div { display: flex; flex-direction: column-reverse; justify-content: flex-end; background: var(--ground);
          border-top: 3px solid var(--accent); padding: 12px 16px; }
        .figures dt { color: var(--soft); font-size: 15px; }
        .figures dd { margin: 0; font-size: 26px; line-height: 1.25; font-weight: 650; }
        .figures div:last-child { grid-column: span 2; }
        .scroll { overflow-x: auto; margin: 0 0 24px; }
        table { border-collapse: collapse; width: 100%; font-size: 15px; line-height: 1.4; }
        caption { text-align: left; font-weight: 650; padding: 6px 0; }
        th, td { text-align: left; vertical-align: top; padding: 6px 14px 6px 0; border-bottom: 1px solid var(--rule); }
        th { font-weight: 600; }
        thead th { color: var(--soft); border-bottom: 2px solid var(--soft); vertical-align: bottom; }
        .number { text-align: right; } .number + :not(.number) { padding-left: 14px; }
        .unbroken, .load td.number { white-space: nowrap; }
        .heat { font-size: 14px; } .heat th, .heat td { padding: 5px 4px; } .heat td.number { padding-right: 10px; }
        .heat th.number { vertical-align: bottom; } .heat .number + .cell { padding-left: 4px; }
        .heat th:first-child { padding-left: 0; }
        .heat .cell, .heat th.number { text-align: center; }
        .heat .cell { white-space: nowrap; border: 1px solid var(--rule); min-width: 36px; }
        .heat b { font-weight: 500; }
        .heat small { font-size: 11px; font-weight: 650; }
        .over-1 { background: #fbe6cc; } .over-2 { background: #f5c68f; } .over-3 { background: #eaa45a; }
        .under-1 { background: #dfecf8; } .under-2 { background: #b9d6ef; } .under-3 { background: #8ebde3; }
        .heat .sum th, .heat .sum td { border-top: 2px solid var(--soft); }
        .load th, .load td { vertical-align: middle; } .load tbody th { white-space: nowrap; }
        .legend { list-style: none; display: flex; flex-wrap: wrap; gap: 6px 24px; margin: 0 0 12px; padding: 0; }
        .legend li { display: flex; align-items: center; gap: 8px; }
        figure { margin: 0 0 16px; }
        .wide .scroll { margin-right: calc((min(1240px, 100vw) - 100vw) / 2); } .chart .scroll { margin-bottom: 6px; }
        svg { display: block; font-family: inherit; }
        svg text { fill: var(--ink); font-size: 17px; }
        svg .sign { fill: #fff; font-weight: 700; font-size: 16px; text-anchor: middle; }
        .bar .sign { font-size: 12px; }
        svg .round, svg .year { font-weight: 650; }
        svg .month, svg .week { fill: var(--soft); } svg .week { font-size: 16px; }
        line.row, line.month { stroke: #d5dbe1; } line.year { stroke: #6b7885; stroke-width: 2; }
        line.way { stroke: #6b7885; stroke-width: 2; } line.share { stroke: #1c2530; stroke-width: 2; } line.halo { stroke: #fff; stroke-width: 5; }
        .window { fill: #e4eef8; stroke: #7f9fc0; stroke-width: 1; } .introduction { fill: #1c2530; }
        .closure { fill: #eceef0; } .hatch { stroke: #a9b2bb; fill: none; }
        .module-0 { fill: #1f5a94; } .module-1 { fill: #8f4a00; } .module-2 { fill: #2a6b3c; } .module-3 { fill: #75378a; }
        .module-4 { fill: #a3263e; } .module-5 { fill: #0e6670; } .module-6 { fill: #5f5a00; } .module-7 { fill: #4a5568; }
        .leaf { padding: 20px 0 8px; border-top: 1px solid var(--rule); } .roster th:first-child { width: 19%; }
        .roster th:nth-child(3), .roster th:nth-child(4) { width: 22%; }
        .due th:first-child { width: 17%; } .due th:nth-child(2) { width: 36%; } .due th:nth-child(3) { width: 12%; }
        .due th:nth-child(4) { width: 18%; }
        footer { margin-top: 56px; padding-top: 28px; padding-bottom: 48px; background: var(--ground); max-width: none; }
        footer h2, .making { max-width: 1176px; margin-left: auto; margin-right: auto; }
        .making { display: grid; grid-template-columns: repeat(auto-fill, minmax(420px, 1fr)); gap: 6px 40px;
          margin-top: 0; margin-bottom: 0; font-size: 15px; }
        .making div { display: flex; gap: 12px; }
        .making dt { color: var(--soft); flex: 0 0 190px; }
        .making dd { margin: 0; overflow-wrap: anywhere; }
        @media (max-width: 700px) { header, nav, main, footer { padding-left: 16px; padding-right: 16px; }
          .figures div:last-child { grid-column: auto; } .making { grid-template-columns: 1fr; } h1 { font-size: 30px; } }
        @media screen and (max-width: 600px) { .bounds tr { display: grid; column-gap: 8px; padding: 6px 0;
            grid-template-columns: minmax(0, 1fr) 4.6em 4.6em 3.6em; border-bottom: 1px solid var(--rule); }
          .bounds tr > * { padding: 0; border: 0; } .bounds thead tr { border-bottom: 2px solid var(--soft); }
          .bounds tr > :nth-child(5) { grid-column: 1 / 3; padding: 0; } .bounds tr > :nth-child(6) { grid-column: 3 / 5; } }
        @page { size: A4 portrait; margin: 14mm 13mm 16mm;
          @bottom-right { content: counter(page) " / " counter(pages); font: 9pt Arial, sans-serif; color: #4a5765; } }
        @page wide { size: A4 landscape; margin: 12mm 11mm 14mm; }
        @media print {
          html { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
          body { font-size: 10pt; line-height: 1.4; }
          header, nav, main, footer { max-width: none; padding-left: 0; padding-right: 0; }
          header { padding-top: 0; } nav, .skip, .screen { display: none; }
          h1 { font-size: 24pt; } h2 { font-size: 15pt; } h3 { font-size: 13pt; } h2, h3, caption { break-after: avoid; }
          .lead { font-size: 11pt; } .note, figcaption, .figures dt, .making { font-size: 9pt; }
          .figures { grid-template-columns: repeat(4, 1fr); gap: 3mm; } .figures dd { font-size: 16pt; }
          section { padding-top: 8mm; }
          #chart, #sessions, #milestones, #mix, #load, #waiting, #cohorts { break-before: page; padding-top: 0; }
          .legend { gap: 1mm 5mm; font-size: 9.5pt; margin-bottom: 2mm; } .wide { page: wide; break-after: page; }
          .scroll, .wide .scroll { overflow: visible; margin: 0 0 5mm; }
          table { font-size: 9pt; line-height: 1.3; } th, td { padding: 0.9mm 3mm 0.9mm 0; } thead { display: table-header-group; }
          tr, figure, .verdict, .figures div, .keep { break-inside: avoid; }
          .heat { font-size: 8.5pt; } .heat th, .heat td { padding: 0.9mm 1mm; } .heat .cell { min-width: 0; }
          .heat small { font-size: 7pt; }
          .schedule { width: 100%; height: auto; max-height: 158mm; }
          .leaf { border-top: 0; padding: 0; } .leaf + .leaf { break-before: page; }
          .leaf table { font-size: 8pt; line-height: 1.22; } .leaf th, .leaf td { padding: 0.55mm 2.5mm 0.55mm 0; }
          .leaf .scroll { margin-bottom: 3mm; } .leaf caption { padding: 0.5mm 0; }
          footer { break-before: page; margin-top: 0; padding: 0; background: none; } .making { grid-template-columns: 1fr; }
        }

        """
}
