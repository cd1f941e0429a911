import PanelModel

extension Language {
  /// Between two clauses or the names of a list.
  var clauseMark: String { self == .chinese ? "；" : "; " }

  /// Between a sentence without its full stop and the next.
  var sentenceMark: String { self == .chinese ? "。" : ". " }
}
