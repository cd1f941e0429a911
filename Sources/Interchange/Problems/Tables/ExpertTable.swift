import PanelModel

/// `experts.csv`.
enum ExpertTable {
  static func read(_ row: inout TableRow) -> Expert {
    Expert(
      id: Expert.ID(row.text("id")), name: row.text("name"), employer: row.text("employer"),
      region: row.text("region"), specialties: specialties(&row), title: row.text("title"),
      level: row.text("level"), roles: row.list("roles"), status: status(&row),
      trainedUntil: row.date("trained_until"), load: load(&row),
      held: row.whole("held", or: 0, in: ProblemLimits.load),
      severity: row.whole("severity", or: 0, in: ProblemLimits.severity),
      attributes: row.attributes())
  }

  private static func specialties(_ row: inout TableRow) -> [SpecialtyGrant] {
    row.value("specialties", or: []) { cell throws(Finding) in
      var grants: [SpecialtyGrant] = []
      for item in try ListCell.checked(cell) { grants.append(try SpecialtyCell.grant(item)) }
      return grants
    }
  }

  /// Own bounds; none where one of them cannot be read, so that nothing is said of their order.
  private static func load(_ row: inout TableRow) -> LoadOverride {
    let load = LoadOverride(
      least: row.whole("min_load", in: ProblemLimits.load),
      most: row.whole("max_load", in: ProblemLimits.load))
    return row.spoilt.isDisjoint(with: ["min_load", "max_load"]) ? load : LoadOverride()
  }

  /// Any word is a status, but one that is nearly `active` would bar the expert by a slip of the pen.
  private static func status(_ row: inout TableRow) -> String {
    let active = Expert.activeStatus
    return row.value("status", or: active) { cell throws(Finding) in
      let status = CellText.text(cell)
      if ChineseChoices.active.contains(status) { return active }
      let slips = Suggestions.slips(
        from: Array(status.lowercased().unicodeScalars), to: Array(active.unicodeScalars), atMost: 1
      )
      guard status != active, slips != nil else { return status }
      throw Finding(
        ProblemFilePhrases.misspeltStatus, ["value": status],
        advice: FilePhrases.maybe(["value": active]))
    }
  }

  static func cells(of expert: Expert) -> [String] {
    [
      expert.id.rawValue, expert.name, expert.employer, expert.region,
      ListCell.text(expert.specialties.map(SpecialtyCell.text)), expert.title, expert.level,
      ListCell.text(expert.roles), expert.status, expert.trainedUntil?.description ?? "",
      expert.load.least.map(String.init) ?? "", expert.load.most.map(String.init) ?? "",
      "\(expert.held)", "\(expert.severity)",
    ]
  }
}
