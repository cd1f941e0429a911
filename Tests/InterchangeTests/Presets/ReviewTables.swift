@testable import Interchange

/// Tables of a title review without a policy.
enum ReviewTables {
  static var experts: String {
    let rows = (0..<24).map { index in
      let role = index % 3 == 0 ? "chair" : ""
      let sector = index % 2 == 0 ? "enterprise" : "public"
      return "E-\(index),ORG-\(index % 12),560.20,senior,\(role),2027-01-01,\(sector)"
    }
    return (["id,employer,specialties,level,roles,trained_until,sector"] + rows)
      .joined(separator: "\n")
  }

  static let cases = """
    id,applicant,employer,specialty,level,panel
    C-1,P-1,ORG-90,560.20,intermediate,G-1
    C-2,P-2,ORG-1,560.20.10,intermediate,G-1

    """

  static let panels = """
    id,kind,parent
    COM,committee,
    G-1,group,COM

    """

  /// Writes the tables; those without a text are left out.
  static func write(
    to scratch: borrowing ScratchDirectory, experts: String = experts, cases: String = cases,
    panels: String? = panels, others: [String: String] = [:]
  ) throws -> String {
    try scratch.write(experts, to: "tables/experts.csv")
    try scratch.write(cases, to: "tables/cases.csv")
    if let panels { try scratch.write(panels, to: "tables/panels.csv") }
    for (name, text) in others { try scratch.write(text, to: "tables/" + name) }
    return scratch.path + "/tables"
  }
}
