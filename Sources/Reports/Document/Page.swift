public import PanelModel

/// One report as what it says, before it is HTML or Markdown.
///
/// A page is written once, of a few kinds of parts, and every way to show it treats all of them. All
/// texts are in the page's language and as they came: whoever shows them makes them harmless.
public struct Page: Hashable, Sendable {
  /// Language of all texts.
  public var language: Language
  /// What kind of report it is, above the title.
  public var kind: String
  /// The title.
  public var title: String
  /// What stands below the title: of which day, from what.
  public var subtitle: String
  /// What every printed page says at its foot.
  public var footer: String
  /// What every printed page warns of at its head; empty where nothing is wrong.
  public var warning: String
  /// What comes before the first section: above all whether the rest may be relied on.
  public var opening: [Block]
  /// The sections in their order.
  public var sections: [Section]

  /// Makes a page.
  public init(
    language: Language, kind: String, title: String, subtitle: String = "", footer: String = "",
    warning: String = "", opening: [Block] = [], sections: [Section] = []
  ) {
    self.language = language
    self.kind = kind
    self.title = title
    self.subtitle = subtitle
    self.footer = footer
    self.warning = warning
    self.opening = opening
    self.sections = sections
  }

  /// One part of a page with a heading of its own.
  public struct Section: Hashable, Sendable {
    /// Name for links; small letters and hyphens, unique on the page.
    public var name: String
    /// The heading.
    public var title: String
    /// What it holds.
    public var blocks: [Block]
    /// Whether it begins a new sheet of paper.
    public var startsSheet: Bool

    /// Makes a section.
    public init(_ name: String, title: String, startsSheet: Bool = false, blocks: [Block]) {
      self.name = name
      self.title = title
      self.blocks = blocks
      self.startsSheet = startsSheet
    }
  }

  /// One element of a section.
  public enum Block: Hashable, Sendable {
    /// A heading within the section.
    case heading(String)
    /// A paragraph.
    case paragraph(String)
    /// Short texts, one below the other.
    case bullets([String])
    /// What must be seen first.
    case notice(Notice)
    /// Names with their values.
    case facts([Fact])
    /// A table.
    case table(Table)
    /// A drawing.
    case figure(Figure)
    /// Lines to be signed by hand, each by somebody named so.
    case signatures([String])
  }

  /// A verdict or warning.
  public struct Notice: Hashable, Sendable {
    /// How grave it is; told by word and mark, never by colour alone.
    public enum Tone: String, Hashable, Sendable {
      /// All is well.
      case good
      /// Usable, with something to look at.
      case mixed
      /// Not to be used.
      case bad
    }

    /// How grave it is.
    public var tone: Tone
    /// What is the matter, in one sentence.
    public var title: String
    /// What there is to say of it.
    public var lines: [String]

    /// Makes a notice.
    public init(_ tone: Tone, _ title: String, lines: [String] = []) {
      self.tone = tone
      self.title = title
      self.lines = lines
    }
  }

  /// A name and its value.
  public struct Fact: Hashable, Sendable {
    /// The name.
    public var name: String
    /// The value.
    public var value: String
    /// Whether the value is to be compared letter by letter, such as a digest.
    public var isCode: Bool

    /// Makes a fact.
    public init(_ name: String, _ value: String, isCode: Bool = false) {
      self.name = name
      self.value = value
      self.isCode = isCode
    }
  }
}
