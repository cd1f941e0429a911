import Empanel
import PanelModel
import PoolRecords

/// Likely duplicates as people read them.
enum DuplicateTexts {
  /// Two persons who are probably one, with what speaks for it and what can be done.
  static func issue(_ duplicate: LikelyDuplicate, in pool: String) -> Issue {
    let (one, other) = (duplicate.pair.first.rawValue, duplicate.pair.second.rawValue)
    let statement = Statement(
      phrase,
      ["one": one, "other": other, "name": duplicate.names[0], "otherName": duplicate.names[1]],
      parts: ["evidence": duplicate.evidence.map(statement)])
    return Issue(
      Issue.Place(file: pool), statement, advice: advice(["one": one, "other": other]))
  }

  private static func statement(_ evidence: LikelyDuplicate.Evidence) -> Statement {
    switch evidence {
    case .sameName: sameName()
    case .lookAlikeName: lookAlikeName()
    case .otherOrder: otherOrder()
    case .sameReading: sameReading()
    case .nearName: nearName()
    case .employer(let value): employer(["value": value])
    case .specialty(let value): specialty(["value": value])
    case .region(let value): region(["value": value])
    case .title(let value): title(["value": value])
    case .employerUnknown: employerUnknown()
    }
  }

  static let phrase = Phrase(
    "duplicate.likely",
    en: "{one} ({name}) and {other} ({otherName}) are probably one person: {evidence}.",
    zh: "{one}（{name}）与 {other}（{otherName}）很可能是同一人：{evidence}。")
  static let advice = Phrase(
    "advice.duplicate",
    en:
      "Record that they are one (empanel pool merge {one} --other {other}) or two (empanel pool tell-apart {one} --other {other}), with --reason and --source; both can be undone.",
    zh:
      "请登记为同一人（empanel pool merge {one} --other {other}）或两人（empanel pool tell-apart {one} --other {other}）并注明理由（--reason）和依据（--source）；两者均可撤销。"
  )
  static let sameName = Phrase("duplicate.same-name", en: "the same name", zh: "姓名相同")
  static let lookAlikeName = Phrase(
    "duplicate.look-alike", en: "names that look the same", zh: "姓名形似")
  static let otherOrder = Phrase(
    "duplicate.other-order", en: "the same name in another order", zh: "姓名仅顺序不同")
  static let sameReading = Phrase(
    "duplicate.same-reading", en: "one name in Han characters and in Pinyin",
    zh: "姓名汉字与拼音一致")
  static let nearName = Phrase(
    "duplicate.near-name", en: "names with one letter between them", zh: "姓名仅差一个字母")
  static let employer = Phrase("duplicate.employer", en: "employer {value}", zh: "单位均为 {value}")
  static let specialty = Phrase("duplicate.specialty", en: "specialty {value}", zh: "专业均有 {value}")
  static let region = Phrase("duplicate.region", en: "region {value}", zh: "地区均为 {value}")
  static let title = Phrase("duplicate.title", en: "title {value}", zh: "职称均为 {value}")
  static let employerUnknown = Phrase(
    "duplicate.employer-unknown", en: "no employer known that tells them apart",
    zh: "单位不详，无法区分")
}
