import Foundation
import PanelModel
import Testing

@testable import Interchange

/// One folder of `Defects` for each defect: its files take the place of those of a good problem.
@Suite struct DefectTests {
  static let folder = TestFiles.path("Defects")

  /// What is to be said of each: code, file, line, column and field.
  static let expected: [(name: String, places: [String])] = [
    ("array-beside-panels", ["matrix.shared-panels affinities.npy"]),
    ("array-long", ["npy.too-long affinities.npy"]),
    ("array-magic", ["npy.magic affinities.npy"]),
    (
      "array-numbers",
      [
        "score.not-finite affinities.npy C-1, E-2",
        "score.too-large affinities.npy C-2, E-2",
        "score.not-finite affinities.npy C-3, E-3",
      ]
    ),
    ("array-order", ["npy.fortran-order affinities.npy"]),
    ("array-shape", ["matrix.shape affinities.npy"]),
    ("array-short", ["npy.too-short affinities.npy"]),
    ("array-type", ["npy.element-type affinities.npy"]),
    ("array-version", ["npy.version affinities.npy"]),
    (
      "bad-choices",
      [
        "choice.unknown conflicts.csv:2:2 target_kind",
        "reference.unknown-expert conflicts.csv:3:1 expert",
        "choice.unknown conflicts.csv:3:2 target_kind",
        "choice.unknown conflicts.csv:3:5 effect",
        "choice.unknown pins.csv:2:3 effect",
        "reference.unknown-panel pins.csv:3:1 case_or_panel",
        "choice.unknown pins.csv:3:3 effect",
      ]
    ),
    (
      "bad-dates",
      [
        "date.ambiguous experts.csv:2:2 trained_until",
        "date.impossible experts.csv:3:2 trained_until",
        "date.not-date experts.csv:4:2 trained_until",
        "date.impossible conflicts.csv:2:5 since",
        "period.reversed conflicts.csv:3:6 until",
      ]
    ),
    (
      "bad-numbers",
      [
        "number.not-whole experts.csv:2:2 min_load",
        "number.out-of-range experts.csv:2:4 held",
        "number.not-whole experts.csv:3:3 max_load",
        "number.not-whole experts.csv:3:4 held",
        "number.not-whole experts.csv:3:5 severity",
        "range.reversed experts.csv:4:2 min_load",
      ]
    ),
    (
      "bad-proficiency",
      [
        "number.out-of-range experts.csv:2:2 specialties",
        "number.not-whole experts.csv:3:2 specialties",
      ]
    ),
    (
      "bad-scores",
      [
        "number.not-decimal affinities.csv:2:3 score",
        "number.not-finite affinities.csv:3:3 score",
        "reference.unknown-expert affinities.csv:4:2 expert",
        "number.empty affinities.csv:4:3 score",
        "number.not-decimal affinities.csv:5:3 score",
        "score.too-large affinities.csv:6:3 score",
        "score.too-large affinities.csv:7:3 score",
      ]
    ),
    (
      "bad-seats",
      [
        "seats.reversed cases.csv:2:2 seats",
        "seats.not-seats cases.csv:3:2 seats",
        "number.out-of-range cases.csv:3:3 effort",
        "number.out-of-range cases.csv:4:3 effort",
      ]
    ),
    ("broken-utf8", ["text.invalid-utf8 experts.csv:4"]),
    (
      "contradicting-pins",
      [
        "pin.contradiction pins.csv:3",
        "pin.two-chairs pins.csv:5:3 effect",
      ]
    ),
    ("duplicate-column", ["header.duplicate experts.csv:1:2 编号"]),
    (
      "duplicate-identifiers",
      [
        "identifier.duplicate experts.csv:5:1 id",
        "identifier.empty experts.csv:6:1 id",
        "identifier.duplicate cases.csv:5:1 id",
      ]
    ),
    ("duplicate-scores", ["table.duplicate-row affinities.csv:4"]),
    ("empty-file", ["csv.no-header experts.csv:1"]),
    (
      "everything-at-once",
      [
        "policy.unknown-key problem.yaml:8:1",
        "reference.unknown-level experts.csv:2:2 level",
        "number.not-whole experts.csv:2:3 held",
        "identifier.duplicate experts.csv:3:1 id",
        "number.not-whole cases.csv:2:3 effort",
        "number.out-of-range cases.csv:3:2 seats",
        "reference.unknown-expert conflicts.csv:2:1 expert",
        "reference.unknown-case conflicts.csv:2:3 target",
        "date.not-date conflicts.csv:2:5 since",
        "reference.unknown-panel pins.csv:2:1 case_or_panel",
        "identifier.empty previous.csv:2:1 case_or_panel",
        "date.ambiguous previous.csv:2:3 date",
        "reference.unknown-expert affinities.csv:2:2 expert",
        "number.not-decimal affinities.csv:2:3 score",
      ]
    ),
    ("header-alone", ["table.empty experts.csv"]),
    (
      "look-alike-files",
      [
        "problem.look-alike-file PINS.CSV",
        "problem.look-alike-file conflict.csv",
        "problem.look-alike-file previous (1).csv",
        "problem.look-alike-file 回避名单.xlsx",
        "problem.look-alike-file 评审组.xlsx",
        "problem.look-alike-file 评审组成员.csv",
      ]
    ),
    ("missing-column", ["header.missing experts.csv:1"]),
    ("misspelt-column", ["header.misspelt experts.csv:1:4 max_laod"]),
    (
      "misspelt-status",
      [
        "status.misspelt experts.csv:2:2 status",
        "status.misspelt experts.csv:3:2 status",
      ]
    ),
    ("nameless-column", ["header.empty-name experts.csv:1:2"]),
    ("no-affinity-file", ["affinities.missing affinities.csv"]),
    (
      "no-header",
      [
        "header.unknown previous.csv:1", "header.missing previous.csv:1",
        "header.missing previous.csv:1",
      ]
    ),
    ("nul-byte", ["text.nul experts.csv:2"]),
    ("odd-utf16", ["text.invalid-utf16 experts.csv:1"]),
    ("open-quote", ["csv.open-quote experts.csv:3:1"]),
    ("panel-named-like-case", ["panel.named-like-a-case cases.csv:4:3 panel"]),
    (
      "ragged-row",
      [
        "csv.too-few-fields experts.csv:5:3",
        "csv.too-many-fields experts.csv:6:5",
      ]
    ),
    ("seats-disagree", ["seats.disagree cases.csv:4:2 seats"]),
    ("seats-missing", ["seats.missing cases.csv:2:2 seats"]),
    ("seats-outside-rule", ["seats.outside-rule cases.csv:2:2 seats"]),
    ("stray-quote", ["csv.stray-quote cases.csv:2:2"]),
    ("text-after-quote", ["csv.text-after-quote cases.csv:2:2"]),
    ("two-affinity-files", ["affinities.two-files affinities.npy"]),
    ("unknown-level", ["reference.unknown-level experts.csv:4:3 level"]),
    (
      "unknown-references",
      [
        "reference.unknown-expert conflicts.csv:2:1 expert",
        "reference.unknown-case conflicts.csv:3:3 target",
        "reference.unknown-expert conflicts.csv:4:3 target",
        "conflict.with-itself conflicts.csv:5:3 target",
        "reference.unknown-panel pins.csv:2:1 case_or_panel",
        "reference.case-of-shared-panel pins.csv:3:1 case_or_panel",
      ]
    ),
  ]

  @Test(arguments: expected + tables + policies)
  func `each defect is reported once, where it is`(name: String, places: [String]) throws {
    let scratch = try ScratchDirectory()
    let path = try SmallProblem.write(to: scratch, overlay: Self.folder + "/" + name)
    let error = failure(reading: path)
    #expect(error?.kind == .badData)
    #expect(InterchangeTests.places(error) == places)
  }

  @Test func `the table names every folder`() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: Self.folder).sorted()
    #expect(folders == (Self.expected + Self.tables + Self.policies).map(\.name).sorted())
  }
}
