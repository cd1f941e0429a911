extension ProblemValidation {
  mutating func checkSpecialties() {
    indexBySpecialty = index(
      parts.specialties, table: .specialties, field: "code", isNeeded: false)
    for (row, specialty) in parts.specialties.enumerated() {
      guard let parent = specialty.parent, indexBySpecialty[parent] == nil else { continue }
      report(
        TablePhrases.unknownSpecialty(["value": parent.rawValue]), at: row, of: .specialties,
        field: "parent")
    }
    reportCycles(
      parts.specialties, table: .specialties, rows: indexBySpecialty, name: \.rawValue,
      parent: \.parent)
  }

  /// Reports codes that the taxonomy does not have, where there is one.
  mutating func checkSpecialties(
    _ codes: [String], at row: Int, of table: Issue.Table, field: String
  ) {
    guard !parts.specialties.isEmpty else { return }
    for code in codes where indexBySpecialty[Specialty.ID(code)] == nil {
      report(TablePhrases.unknownSpecialty(["value": code]), at: row, of: table, field: field)
    }
  }

  mutating func checkAdjacencies() {
    checkCount(of: parts.adjacencies, table: .adjacencies)
    var seen: Set<Set<String>> = []
    for (row, adjacency) in parts.adjacencies.enumerated() {
      for (code, field) in [(adjacency.first, "specialty"), (adjacency.second, "other")] {
        if code.isEmpty {
          report(ProblemPhrases.emptyIdentifier(), at: row, of: .adjacencies, field: field)
        } else {
          checkSpecialties([code], at: row, of: .adjacencies, field: field)
        }
      }
      check(
        adjacency.distance, within: ProblemLimits.distance, at: row, of: .adjacencies,
        field: "distance")
      guard !adjacency.first.isEmpty, !adjacency.second.isEmpty else { continue }
      if adjacency.first == adjacency.second {
        report(
          TablePhrases.pairWithItself(["value": adjacency.first]), at: row, of: .adjacencies,
          field: "other")
      } else if !seen.insert([adjacency.first, adjacency.second]).inserted {
        report(
          ProblemPhrases.duplicateRow(["value": "\(adjacency.first), \(adjacency.second)"]),
          at: row, of: .adjacencies)
      }
    }
  }

  /// The tree of organisations, and names that could mean two of them.
  mutating func checkOrganisations() {
    let indices = index(parts.organisations, table: .organisations, isNeeded: false)
    // Identifiers first: whoever bears the name of another's identifier is in the wrong.
    var owners: [String: Organisation.ID] = [:]
    for organisation in parts.organisations { owners[organisation.id.rawValue] = organisation.id }
    for (row, organisation) in parts.organisations.enumerated() {
      if let parent = organisation.parent, indices[parent] == nil {
        report(
          TablePhrases.unknownOrganisation(["value": parent.rawValue]), at: row,
          of: .organisations, field: "parent")
      }
      claim(organisation.name, for: organisation.id, in: &owners, at: row, field: "name")
      for alias in organisation.aliases {
        claim(alias, for: organisation.id, in: &owners, at: row, field: "aliases")
      }
    }
    reportCycles(
      parts.organisations, table: .organisations, rows: indices, name: \.rawValue,
      parent: \.parent)
  }

  private mutating func claim(
    _ name: String, for organisation: Organisation.ID, in owners: inout [String: Organisation.ID],
    at row: Int, field: String
  ) {
    guard !name.isEmpty else { return }
    if let other = owners[name], other != organisation {
      report(
        TablePhrases.sharedName(["value": name, "other": other.rawValue]), at: row,
        of: .organisations, field: field)
    } else {
      owners[name] = organisation
    }
  }
}
