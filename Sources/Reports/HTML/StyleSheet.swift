import PanelModel

/// How a page looks, on a screen and on A4.
///
/// Without `<` and `&`, so that it is the same text in HTML and in XML.
struct StyleSheet {
  /// The rules.
  let text: String

  init(_ page: Page) {
    let shares = page.allTables.flatMap { HTMLWriter.shares(of: $0.columns) }
    let widths = Set(shares).sorted().map { ".w\($0){width:\($0)%}" }.joined()
    text =
      "\n" + [Self.screen, Self.print, Self.sheet(of: page), widths].joined(separator: "\n") + "\n"
  }

  private static let sans =
    """
    "Noto Sans","Helvetica Neue",Arial,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",\
    "Source Han Sans SC",sans-serif
    """
  private static let serif =
    """
    "Noto Serif",Georgia,"Times New Roman","Songti SC","Noto Serif CJK SC","Source Han Serif SC",\
    SimSun,serif
    """

  /// Headings and margins of the printed sheets; what they say differs from page to page.
  private static func sheet(of page: Page) -> String {
    func box(_ place: String, _ content: String, _ more: String = "color:#5a646e") -> String {
      "@\(place){content:\(content);font:7.5pt \(sans);\(more)}"
    }
    let warning =
      page.warning.isEmpty
      ? ""
      : box(
        "top-left", MarkupText.styleString(page.warning), "color:#8f1d1d;font-weight:bold;width:80%"
      )
    return
      """
      @page{size:A4;margin:17mm 15mm 18mm;\(warning)\
      \(box("bottom-left", MarkupText.styleString(page.footer), "color:#5a646e;width:80%"))\
      \(box("bottom-right", "counter(page) \" / \" counter(pages)"))}
      """
  }

  private static let screen =
    """
    :root{color-scheme:light}
    *{box-sizing:border-box}
    html{font:15px/1.55 \(sans);color:#1c2228;background:#fff;-webkit-text-size-adjust:100%}
    body{max-width:62rem;margin:0 auto;padding:2.6rem 1.6rem 4rem;overflow-wrap:anywhere}
    header{border-bottom:2px solid #1c2228;padding-bottom:1.1rem;margin-bottom:1.5rem}
    .kind{margin:0;color:#5a646e;letter-spacing:.06em}
    h1{font:600 1.8rem/1.3 \(serif);margin:.25rem 0 .35rem;text-wrap:balance}
    h2{font:600 1.3rem/1.35 \(serif);margin:2.8rem 0 .9rem;padding-bottom:.3rem;\
    border-bottom:1px solid #c9d0d6}
    h3{font-size:1rem;font-weight:600;margin:1.8rem 0 .5rem}
    p{margin:.6rem 0;max-width:46rem}
    .subtitle{margin:0;color:#5a646e}
    nav ul{list-style:none;display:flex;flex-wrap:wrap;gap:.2rem 1.4rem;margin:1.4rem 0 0;padding:0}
    a{color:#1d4f7c;text-underline-offset:.2em}
    .items{margin:.5rem 0;padding-left:1.2rem}
    .items li{margin:.15rem 0}
    .notice{border:1px solid #c9d0d6;border-left:5px solid;padding:.75rem 1.1rem;margin:1.2rem 0}
    .notice p{margin:0;max-width:none}
    .notice .items{color:#1c2228}
    .verdict{font-weight:600}
    .good{border-left-color:#2b6a4a}.good .verdict{color:#1f5238}
    .mixed{border-left-color:#a86a00}.mixed .verdict{color:#6f4700}
    .bad{border:2px solid #8f1d1d;border-left-width:8px}.bad .verdict{color:#8f1d1d;font-size:1.15rem}
    dl{margin:.6rem 0;border-top:1px solid #e3e7ea}
    dl div{display:grid;grid-template-columns:12.5rem 1fr;gap:0 1.2rem;padding:.34rem 0;\
    border-bottom:1px solid #e3e7ea}
    dt{color:#5a646e}
    dd{margin:0}
    code{font:.86em/1.5 "Noto Sans Mono","DejaVu Sans Mono",Menlo,Consolas,monospace}
    .wide{overflow-x:auto;margin:.8rem 0 1.2rem}
    .part{content-visibility:auto;contain-intrinsic-size:auto 9000px}
    table{width:100%;border-collapse:collapse;table-layout:fixed;font-size:.9rem;line-height:1.45;\
    font-variant-numeric:tabular-nums}
    caption{caption-side:top;text-align:left;color:#5a646e;font-size:.87rem;padding-bottom:.35rem}
    th,td{text-align:left;vertical-align:top;padding:.36rem .55rem .36rem 0;\
    border-bottom:1px solid #e3e7ea}
    th{font-weight:600;vertical-align:bottom;border-bottom:1.5px solid #1c2228;line-height:1.3}
    td:last-child,th:last-child{padding-right:0}
    th.number,td.number{text-align:right;padding-right:.9rem}
    th.number:last-child,td.number:last-child{padding-right:.2rem}
    td.sign{border-bottom-color:#8a949c}
    .strong td{font-weight:600;border-top:1px solid #1c2228}
    .name{display:inline-block;max-width:100%}
    small{font-size:.84em;color:#5a646e}
    .id{white-space:nowrap}
    figure{margin:1.2rem 0 1.6rem}
    figcaption{margin-bottom:.4rem}
    figcaption b{font-weight:600;display:block}
    figcaption span{color:#5a646e;font-size:.9rem}
    svg{display:block;width:100%;max-width:44rem;height:auto;font-family:inherit;font-size:12px}
    svg text{fill:#1c2228}
    svg .quiet{fill:#5a646e}
    svg .one{fill:#2f5d87}
    svg .two{fill:#fff;stroke:#2f5d87;stroke-width:1}
    svg .axis{stroke:#8a949c;stroke-width:1}
    svg .grid{stroke:#e3e7ea;stroke-width:1}
    .signatures{margin-top:2.4rem}
    .signatures p{display:flex;align-items:flex-end;gap:.7rem;margin:1.9rem 0 0;max-width:none}
    .signatures .who{flex:0 0 auto}
    .signatures .line{flex:1 1 auto;border-bottom:1px solid #1c2228}
    .signatures .day{flex:0 0 9rem}
    footer{margin-top:3rem;padding-top:.7rem;border-top:1px solid #c9d0d6;color:#5a646e;font-size:.87rem}
    @media (max-width:46rem){
    body{padding:1.4rem 1rem 3rem}
    h1{font-size:1.45rem}
    dl div{grid-template-columns:1fr}
    table{min-width:44rem}
    }
    """

  private static let print =
    """
    @media print{
    html{font-size:9pt;line-height:1.45}
    body{max-width:none;margin:0;padding:0}
    nav,footer{display:none}
    h1{font-size:18pt}
    h2{font-size:13pt;margin-top:16pt}
    h2,h3,caption{break-after:avoid}
    .sheet{break-before:page}
    .sheet h2{margin-top:0}
    thead{display:table-header-group}
    tr,figure,.whole,.notice p,dl div,.signatures{break-inside:avoid}
    .part{content-visibility:visible}
    .wide{overflow:visible}
    table{font-size:8.5pt;min-width:0}
    td.sign{height:8mm}
    p{orphans:3;widows:3}
    a{color:inherit;text-decoration:none}
    svg{print-color-adjust:exact;-webkit-print-color-adjust:exact}
    }
    """
}

extension Page {
  /// Every table of the page.
  fileprivate var allTables: [Table] {
    (opening + sections.flatMap(\.blocks)).compactMap { block in
      if case .table(let table) = block { table } else { nil }
    }
  }
}
