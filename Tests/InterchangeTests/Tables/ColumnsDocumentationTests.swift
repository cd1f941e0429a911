import Foundation
import PanelModel
import Testing

@testable import Interchange

/// The article on files names every column with its default and its other names.
@Suite struct ColumnsDocumentationTests {
  static let schemas: [(PanelModel.Issue.Table, TableSchema)] = [
    (.experts, KnownColumns.experts), (.cases, KnownColumns.cases),
    (.panels, KnownColumns.panels), (.members, KnownColumns.members),
    (.conflicts, KnownColumns.conflicts), (.relations, KnownColumns.relations),
    (.pins, KnownColumns.pins), (.previous, KnownColumns.previous),
    (.affinities, KnownColumns.affinities), (.specialties, KnownColumns.specialties),
    (.adjacencies, KnownColumns.adjacencies), (.organisations, KnownColumns.organisations),
    (.slots, KnownColumns.slots), (.availability, KnownColumns.availability),
  ]

  private func article() throws -> String {
    let path = TestFiles.path("../../Sources/Empanel/Documentation.docc/Files.md")
    return try String(contentsOfFile: path, encoding: .utf8)
  }

  /// The cells of the rows under the heading of a file.
  private func rows(of file: String, in article: String) throws -> [[String]] {
    let start = try #require(article.range(of: "### \(file)\n"))
    let section = article[start.upperBound...]
    let end = section.range(of: "\n##")?.lowerBound ?? section.endIndex
    return section[..<end].split(separator: "\n").filter { $0.hasPrefix("| `") }.map { line in
      line.split(separator: "|", omittingEmptySubsequences: false).dropFirst().map {
        $0.trimmingCharacters(in: .whitespaces)
      }
    }
  }

  @Test(arguments: schemas)
  func `columns stand in the article as they are read`(
    table: PanelModel.Issue.Table, schema: TableSchema
  ) throws {
    let rows = try rows(of: table.rawValue, in: article())
    #expect(rows.map { $0[0] } == schema.columns.map { "`\($0.name)`" })
    for (row, column) in zip(rows, schema.columns) {
      let standard = column.standard.map { $0.isEmpty ? "" : "`\($0)`" } ?? "required"
      #expect(row[1] == standard, "\(table.rawValue) \(column.name)")
      var names = row[2].split(separator: ", ").map(String.init)
      if let twin = column.twin { #expect(names.removeLast().contains("`\(twin)`")) }
      #expect(names == column.aliases, "\(table.rawValue) \(column.name)")
    }
  }

  @Test func `every table has its section`() {
    let tables = Set(Self.schemas.map(\.0.rawValue) + ["problem.yaml"])
    #expect(tables == Set(PanelModel.Issue.Table.allCases.map(\.rawValue)))
  }

  @Test func `the Chinese choices of panels, members and availability stand in the article`() throws
  {
    let article = try article()
    let words =
      Array(ChineseChoices.overlaps.keys) + Array(ChineseChoices.fills.keys)
      + Array(ChineseChoices.chair) + Array(ChineseChoices.answers.keys)
      + Array(ChineseChoices.kinds.keys)
    for word in words {
      let stands = [("（", "）"), ("(", ")"), (", ", ","), (", ", ")"), ("(", ",")].contains {
        article.contains($0.0 + word + $0.1)
      }
      #expect(stands, "\(word)")
    }
  }
}
