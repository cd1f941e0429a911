import PanelModel

extension Language {
  /// Between two clauses or the names of a list.
  var clauseMark: String { self == .chinese ? "；" : "; " }

  /// Between a sentence without its full stop and the next.
  var sentenceMark: String { self == .chinese ? "。" : ". " }
}

extension [Statement] {
  /// The first, and the others behind it in brackets.
  func said(in language: Language) -> String {
    let texts = map { $0.text(in: language) }
    guard let first = texts.first, texts.count > 1 else { return texts.first ?? "" }
    let rest = texts.dropFirst()
    return language == .chinese
      ? "\(first)（\(rest.joined(separator: "，"))）" : "\(first) (\(rest.joined(separator: ", ")))"
  }
}
