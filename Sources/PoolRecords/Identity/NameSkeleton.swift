import Foundation

/// A name as the eye reads it: two names with one skeleton cannot be told apart on paper.
///
/// Compatibility composition (NFKC: full-width letters, radicals and compatibility ideographs become
/// plain ones), lower case, prototypes of ``Confusables``, letters without their marks, and nothing but
/// letters and digits. Of a name in letters the parts also stand in the order of their bytes, so that
/// `Wang, Fang`, `FANG Wang` and `Wang Fang` are one; Han characters keep their order, and blanks and middle
/// dots between them do not count.
struct NameSkeleton: Hashable {
  /// The parts in their own order.
  let parts: [String]
  /// The parts in the order of their bytes, as one text; equal for names that look alike in either order.
  let key: String
  /// Whether all of it is letters of an alphabet, in which a slip of the pen is one letter.
  let isAlphabetic: Bool

  init(_ name: String) {
    let plain = Self.needsFolding(name) ? Self.folded(name) : name
    var parts: [String] = []
    var part = String.UnicodeScalarView()
    var isAlphabetic = true
    for scalar in plain.unicodeScalars {
      let scalar = Confusables.prototypes[scalar] ?? scalar
      if Self.isHan(scalar) {
        isAlphabetic = false
        part.append(scalar)
      } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        part.append(scalar)
      } else if isAlphabetic, !part.isEmpty, !Self.isMark(scalar) {
        parts.append(String(part))
        part = String.UnicodeScalarView()
      }
    }
    if !part.isEmpty { parts.append(String(part)) }
    // Blanks between Han characters, as in 李 伟, part nothing.
    self.parts = isAlphabetic ? parts : [parts.joined()]
    self.isAlphabetic = isAlphabetic && !parts.isEmpty
    key = isAlphabetic ? parts.sorted().joined(separator: " ") : parts.joined()
  }

  /// Names in plain Han characters, which most are, need none.
  private static func needsFolding(_ name: String) -> Bool {
    !name.unicodeScalars.allSatisfy { (0x4E00...0x9FFF).contains($0.value) || $0 == " " }
  }

  private static func folded(_ name: String) -> String {
    let composed = name.precomposedStringWithCompatibilityMapping.lowercased()
    return String(
      String.UnicodeScalarView(
        composed.decomposedStringWithCanonicalMapping.unicodeScalars.filter { !isMark($0) }))
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: true
    default: scalar == "'" || scalar == "’"
    }
  }

  private static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isIdeographic
  }
}
