public import PanelModel

extension Phrase {
  /// The names of the values that the pattern holds, each as often as it stands there; words that
  /// only follow a number do not count.
  public func valueNames(in language: Language) -> [String] {
    pattern(in: language).split(separator: "{", omittingEmptySubsequences: false).dropFirst()
      .compactMap { $0.split(separator: "}", omittingEmptySubsequences: false).first }
      .map(String.init).compactMap { name in
        if name.hasSuffix(":word") { return String(name.dropLast(5)) }
        return name.contains(":") ? nil : name
      }
  }
}
