extension ProblemValidation {
  mutating func checkSlots() {
    indexBySlot = index(parts.slots, table: .slots, field: "slot", isNeeded: false)
  }

  mutating func checkSlot(_ slot: Slot.ID?, at row: Int, of table: Issue.Table) {
    guard let slot, indexBySlot[slot] == nil else { return }
    report(
      TablePhrases.unknownSlot(["value": slot.rawValue]), at: row, of: table, field: "slot")
  }

  mutating func checkAvailability() {
    checkCount(of: parts.availability, table: .availability)
    var seen: Set<Answered> = []
    for (row, availability) in parts.availability.enumerated() {
      checkExpert(availability.expert, at: row, of: .availability, field: "expert")
      checkSlot(availability.slot, at: row, of: .availability)
      let answered = Answered(expert: availability.expert, slot: availability.slot)
      if !seen.insert(answered).inserted {
        report(
          ProblemPhrases.duplicateRow(["value": "\(availability.expert), \(availability.slot)"]),
          at: row, of: .availability)
      }
    }
  }

  private struct Answered: Hashable {
    var expert: Expert.ID
    var slot: Slot.ID
  }

  mutating func checkRelations() {
    checkCount(of: parts.relations, table: .relations)
    for (row, relation) in parts.relations.enumerated() {
      checkExpert(relation.first, at: row, of: .relations, field: "expert")
      checkExpert(relation.second, at: row, of: .relations, field: "other")
      if relation.first == relation.second {
        report(
          TablePhrases.pairWithItself(["value": relation.first.rawValue]), at: row,
          of: .relations, field: "other")
      }
      checkKind(relation.kind, at: row, of: .relations)
      checkPeriod(relation.validity, at: row, of: .relations)
    }
  }

  mutating func checkKind(_ kind: String, at row: Int, of table: Issue.Table) {
    guard !knownKinds.contains(kind) else { return }
    let known = ConflictKinds.standard + parts.policy.conflictKinds
    report(
      TablePhrases.unknownKind(["value": kind, "known": known.joined(separator: ", ")]), at: row,
      of: table, field: "kind")
  }
}
