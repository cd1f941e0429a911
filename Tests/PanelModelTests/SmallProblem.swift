import Foundation
import PanelModel

/// Three experts and three cases, of which two share a panel: everything valid.
enum SmallProblem {
  static var parts: ProblemParts {
    ProblemParts(
      name: "small", asOf: CivilDate(dayNumber: 20_000),
      policy: Policy(
        decimals: 2, seats: SeatRange(1, 3), load: LoadBounds(least: 0, most: 9),
        levels: ["junior", "senior"]),
      experts: [
        Expert(id: "E-1", level: "senior"), Expert(id: "E-2", load: LoadOverride(most: 4)),
        Expert(id: "E-3", held: 2),
      ],
      cases: [
        Case(id: "C-1", level: "junior", seats: SeatRange(2)),
        Case(id: "C-2", effort: 2, panel: "P"), Case(id: "C-3", effort: 3, panel: "P"),
      ],
      conflicts: [Conflict(expert: "E-1", target: .reviewCase("C-2"))],
      pins: [Pin(panel: "P", expert: "E-2")],
      previous: [PreviousSeat(panel: "gone", expert: "gone")],
      scores: .listed([
        ProblemParts.Score(panel: "C-1", expert: "E-1", units: 150),
        ProblemParts.Score(panel: "P", expert: "E-3", units: -20),
      ]))
  }

  /// The same with a given committee above the shared panel, readers, and every further table.
  static var withTables: ProblemParts {
    var parts = parts
    parts.panels = [
      PanelRecord(
        id: "P",
        body: PanelBody(
          kind: "group", parent: "K", overlap: .leaderOnly, specialties: ["560.20"],
          level: "senior", slot: "S-1")),
      PanelRecord(
        id: "K", body: PanelBody(kind: "committee", fill: .given), seats: SeatRange(2), effort: 7),
    ]
    parts.members = [
      Membership(panel: "K", expert: "E-1", role: "chair"), Membership(panel: "K", expert: "E-2"),
    ]
    parts.cases[2].readers = 3
    parts.cases[2].slot = "S-2"
    parts.cases[1].specialties = ["560"]
    parts.experts[0].specialties = [SpecialtyGrant("560.20", proficiency: 2)]
    parts.relations = [Relation("E-1", "E-3", kind: "kinship")]
    parts.specialties = [
      Specialty(id: "560"), Specialty(id: "560.20", englishName: "Software", parent: "560"),
      Specialty(id: "570"),
    ]
    parts.adjacencies = [Adjacency("560", "570", distance: 2)]
    parts.organisations = [
      Organisation(id: "O-1", name: "Works", aliases: ["The Works", "Works"]),
      Organisation(id: "O-2", name: "Mill", parent: "O-1"), Organisation(id: "O-3"),
    ]
    parts.slots = [
      Slot(id: "S-1", date: CivilDate(dayNumber: 20_001)),
      Slot(id: "S-2", date: CivilDate(dayNumber: 20_002)),
    ]
    parts.availability = [
      Availability(expert: "E-1", slot: "S-1", answer: .yes),
      Availability(expert: "E-1", slot: "S-2", answer: .no),
    ]
    return parts
  }

  /// The same without shared panels, and with a matrix.
  static func parts(matrix: AffinityMatrix) -> ProblemParts {
    var parts = parts
    for row in parts.cases.indices { parts.cases[row].panel = nil }
    parts.pins = []
    parts.scores = .matrix(matrix)
    return parts
  }

  static func matrix(_ numbers: [Double], rows: Int, columns: Int) -> AffinityMatrix? {
    var data = Data()
    for number in numbers {
      unsafe withUnsafeBytes(of: number) { unsafe data.append(contentsOf: $0) }
    }
    return AffinityMatrix(
      bytes: data, offset: 0, rowCount: rows, columnCount: columns, element: .float64)
  }

  /// The defects of some parts; empty when they make a problem.
  static func issues(_ parts: ProblemParts) -> [PanelModel.Issue] {
    do throws(ProblemError) {
      _ = try AssignmentProblem(parts)
      return []
    } catch {
      return error.issues
    }
  }
}
