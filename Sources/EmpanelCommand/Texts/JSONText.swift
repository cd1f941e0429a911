import Foundation

/// JSON as this command prints it: sorted keys, readable, slashes as they are.
enum JSONText {
  /// The value as JSON, without a line feed at its end.
  static func of(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}
