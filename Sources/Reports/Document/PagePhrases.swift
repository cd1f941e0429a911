import PanelModel

/// What pages say by themselves, whatever they report.
enum PagePhrases {
  static let contents = Phrase("page.contents", en: "Contents", zh: "目录")
  static let part = Phrase(
    "page.part", en: "{caption}: {first} to {last} of {all}",
    zh: "{caption}：第 {first}–{last} 条，共 {all} 条")
  static let date = Phrase("page.date", en: "Date", zh: "日期")
  static let amount = Phrase("page.amount", en: "{label}: {amount}", zh: "{label}：{amount}")

}
