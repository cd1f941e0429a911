import Foundation

/// How names in Han characters are written in Latin letters (Hanyu Pinyin, without tones), to be held
/// against names in letters.
///
/// Characters are read one by one, by the table of the Unicode library (CLDR, `Han-Latin`), and a few that
/// names read in more than one way in each of them. Other romanisations (Wade-Giles, Cantonese) are not known.
struct NameReadings {
  /// Readings of a character; those of a name repeat.
  private var known: [Unicode.Scalar: [String]] = [:]

  /// Further readings of characters of names, family names above all.
  private static let others: [Unicode.Scalar: [String]] = [
    "单": ["shan"], "曾": ["zeng"], "解": ["xie"], "仇": ["qiu"], "区": ["ou"], "查": ["zha"],
    "任": ["ren"],
    "盖": ["ge", "gai"], "朴": ["piao", "pu"], "翟": ["zhai"], "覃": ["qin", "tan"],
    "乐": ["yue", "le"],
    "尉": ["yu"], "万": ["mo"], "俟": ["qi"], "折": ["she"], "冼": ["xian"], "员": ["yun"], "缪": ["miao"],
    "长": ["chang", "zhang"], "行": ["xing", "hang"], "重": ["zhong", "chong"], "朝": ["chao", "zhao"],
    "晟": ["sheng", "cheng"], "茜": ["qian", "xi"], "莎": ["sha", "suo"], "仔": ["zi", "zai"],
    "贾": ["jia"], "沈": ["shen"], "石": ["shi"], "车": ["che"], "柏": ["bai", "bo"],
    "谌": ["chen", "shen"],
  ]

  /// More than this many readings of one name are not looked at.
  private static let most = 16

  /// The readings of a name in its own order, family name first, in one word; none where something in it is no
  /// Han character.
  mutating func ofHan(_ name: String) -> Set<String> {
    var words: [String] = [""]
    for scalar in name.unicodeScalars where !scalar.properties.isWhitespace && scalar != "·" {
      let syllables = self.syllables(of: scalar)
      guard !syllables.isEmpty else { return [] }
      words = words.flatMap { word in syllables.map { word + $0 } }
      guard words.count <= Self.most else { return [] }
    }
    return Set(words).subtracting([""])
  }

  private mutating func syllables(of scalar: Unicode.Scalar) -> [String] {
    if let known = known[scalar] { return known }
    var syllables: [String] = []
    if scalar.properties.isIdeographic {
      let plain = Confusables.prototypes[scalar] ?? scalar
      let read =
        String(Character(scalar)).applyingTransform(.mandarinToLatin, reverse: false)?
        .applyingTransform(.stripCombiningMarks, reverse: false)?.lowercased() ?? ""
      if !read.isEmpty, read.utf8.allSatisfy({ (97...122).contains($0) }) { syllables = [read] }
      syllables += Self.others[plain] ?? []
    }
    known[scalar] = Set(syllables).sorted()
    return known[scalar] ?? []
  }

  /// A name in letters in one word, with the family name, whichever part that is, in front.
  static func ofLetters(_ parts: [String]) -> Set<String> {
    guard let first = parts.first, let last = parts.last, parts.count > 1 else { return [] }
    let words = [
      parts.joined(), last + parts.dropLast().joined(), parts.dropFirst().joined() + first,
    ]
    return Set(words.map(Self.withoutUmlaut))
  }

  /// ü is written v, yu or u behind l and n.
  private static func withoutUmlaut(_ word: String) -> String {
    ["lyu": "lu", "nyu": "nu", "lv": "lu", "nv": "nu"].sorted { $0.key < $1.key }
      .reduce(word) { $0.replacingOccurrences(of: $1.key, with: $1.value) }
  }
}
