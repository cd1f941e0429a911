import PanelModel

@testable import ProblemFamilies

extension NaiveReview {
  /// Readers sit on the panel, stay in the room, and fit the case.
  var readersViolations: [String] {
    problem.cases.indices.flatMap { row -> [String] in
      let reviewCase = problem.cases[row]
      let own = readers[row]
      var wrong: [String] = []
      if own.count != reviewCase.readers || Set(own).count != own.count {
        wrong.append("readers \(reviewCase.id)")
      }
      guard let room = rooms.first(where: { $0.panel.id == reviewCase.panel }) else { return wrong }
      let codes = Set(reviewCase.specialties)
      for reader in own {
        let fits = problem.experts[reader].specialties.contains { grant in
          codes.contains(grant.specialty)
            || problem.adjacencies.contains { row in
              row.distance <= 1
                && (row.first == grant.specialty && codes.contains(row.second)
                  || row.second == grant.specialty && codes.contains(row.first))
            }
        }
        if !room.members.contains(reader) || leaves(reader, reviewCase) != nil || !fits {
          wrong.append("reader \(reviewCase.id) \(reader)")
        }
      }
      return wrong
    }
  }

  /// Leaders sit on the panel above, and nobody else of a group does.
  var belonging: [String] {
    rooms.compactMap { room in
      guard let above = rooms.first(where: { $0.panel.id == room.panel.body.parent }) else {
        return nil
      }
      let common = room.members.filter(above.members.contains)
      return common == [room.chair].compactMap(\.self) ? nil : "leader \(room.panel.id)"
    }
  }

  /// Loads of every expert, and their meetings of one slot and of one day.
  var loads: [String] {
    var work = problem.experts.map(\.held)
    for room in rooms { for member in room.members { work[member] += room.panel.effort } }
    for (row, own) in readers.enumerated() {
      for reader in own { work[reader] += problem.cases[row].effort }
    }
    return problem.experts.indices.flatMap { expert -> [String] in
      let bounds = problem.loadBounds(ofExpert: expert)
      let owes = problem.experts[expert].status == "active" ? bounds.least : 0
      let isKept = work[expert] >= owes && work[expert] <= bounds.most ?? Int.max
      return (isKept ? [] : ["load \(expert)"]) + meetings(of: expert)
    }
  }

  private func meetings(of expert: Int) -> [String] {
    let own = rooms.filter { $0.members.contains(expert) && $0.panel.body.slot != nil }
    func method(_ room: Room) -> String { room.panel.body.method }
    func date(_ room: Room) -> CivilDate? {
      problem.slots.first { $0.id == room.panel.body.slot }?.date
    }
    return problem.policy.loadLimits.flatMap { limit in
      own.compactMap { room in
        let same = own.filter { other in
          switch limit.span {
          case .slot: other.panel.body.slot == room.panel.body.slot
          case .day: date(other) == date(room)
          case .method(let name): method(room) == name && method(other) == name
          }
        }
        let effort = same.reduce(0) { $0 + $1.panel.effort }
        let isKept = same.count <= limit.panels ?? Int.max && effort <= limit.effort ?? Int.max
        return isKept ? nil : "meetings \(expert)"
      }
    }
  }

  var pins: [String] {
    problem.pins.filter { pin in
      guard let room = rooms.first(where: { $0.panel.id == pin.panel }),
        let expert = problem.indexByExpert[pin.expert]
      else { return true }
      return switch pin.effect {
      case .seat: !room.members.contains(expert)
      case .chair: room.chair != expert
      case .keepOff: room.members.contains(expert)
      }
    }.map { "pin \($0.panel) \($0.expert)" }
  }
}
