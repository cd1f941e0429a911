import Empanel
import Foundation
import Testing

/// A problem of `datasets/` with what is known about it: `NAME/` and `NAME.expected.json`.
struct CommittedFamily: CustomTestStringConvertible, Sendable {
  /// What is known, as the file says it.
  struct Expected: Decodable, Sendable {
    let digest: String
    let experts: Int
    let cases: Int
    /// nil for a problem that was made by hand.
    let generator: Generator?
    let runs: [Run]
  }

  /// How the files were made.
  struct Generator: Decodable, Sendable {
    let experts: Int
    let cases: Int
    let seed: UInt64
  }

  /// Objectives in their order, each with its optimum among the optima of those before it.
  struct Run: Decodable, Sendable {
    let objectives: [Optimum]
  }

  /// A proved optimum.
  struct Optimum: Decodable, Sendable {
    let name: String
    let measure: String?
    /// Decimal text, over a whole number where it is a mean without one: `2.003/3`.
    let value: String

    /// In units of `10^-decimals`, exactly; nil for a text that has more decimals.
    func units(decimals: Int) -> Fraction? {
      let parts = value.split(separator: "/")
      let digits = parts[0].split(separator: ".")
      let part = digits.count > 1 ? digits[1] : ""
      guard part.count <= decimals,
        let units = Int(digits[0] + part + String(repeating: "0", count: decimals - part.count)),
        let share = parts.count > 1 ? Int(parts[1]) : 1
      else { return nil }
      return Fraction(units, share)
    }
  }

  /// Every problem with an expectation, the city's first.
  static let all: [CommittedFamily] = families(in: datasets) + families(in: datasets + "/golden")

  private static let datasets = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("datasets").path
  private static let suffix = ".expected.json"

  /// The directory of the problem.
  let path: String

  var testDescription: String { URL(fileURLWithPath: path).lastPathComponent }

  private static func families(in folder: String) -> [CommittedFamily] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return files.filter { $0.hasSuffix(suffix) }.sorted()
      .map { CommittedFamily(path: folder + "/" + $0.dropLast(suffix.count)) }
  }

  func expected() throws -> Expected {
    let data = try Data(contentsOf: URL(fileURLWithPath: path + Self.suffix))
    return try JSONDecoder().decode(Expected.self, from: data)
  }
}
