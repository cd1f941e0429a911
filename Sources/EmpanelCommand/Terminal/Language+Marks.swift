import PanelModel

extension Language {
  /// Between two clauses or the names of a list.
  var clauseMark: String { self == .chinese ? "；" : "; " }
}
