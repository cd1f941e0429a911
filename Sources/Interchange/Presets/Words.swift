public import PanelModel

/// A text in both languages.
public struct Words: Hashable, Sendable {
  /// In English.
  public let english: String
  /// In Chinese.
  public let chinese: String

  /// Makes a text.
  public init(en english: String, zh chinese: String) {
    self.english = english
    self.chinese = chinese
  }

  /// The text in a language.
  public func text(in language: Language) -> String {
    switch language {
    case .english: english
    case .chinese: chinese
    }
  }

  /// Both, the Chinese first: what a policy says is the same bytes for every reader.
  public var both: String { "\(chinese) / \(english)" }
}
