import PanelModel

/// `conflicts.csv`.
enum ConflictTable {
  /// Names of what a conflict can be with.
  enum TargetKind: String, CaseIterable {
    case reviewCase = "case"
    case employer, person, expert
  }

  static func read(_ row: inout TableRow, kinds: KindNames) -> Conflict {
    Conflict(
      expert: Expert.ID(row.text("expert")), target: target(&row),
      kind: kinds.name(of: row.text("kind")),
      effect: row.choice("effect", or: .reviewCase, aliases: ChineseChoices.conflictEffects),
      validity: Validity(since: row.date("since"), until: row.date("until")),
      source: row.text("source"))
  }

  /// A target of no known kind is read as an employer, of which validation asks nothing.
  private static func target(_ row: inout TableRow) -> Conflict.Target {
    let kind = row.required("target_kind", or: TargetKind.employer) { cell throws(Finding) in
      try ChoiceCell.parse(cell, aliases: ChineseChoices.targetKinds)
    }
    let target = row.text("target")
    return switch kind {
    case .reviewCase: .reviewCase(Case.ID(target))
    case .employer: .employer(target)
    case .person: .person(target)
    case .expert: .expert(Expert.ID(target))
    }
  }

  static func cells(of conflict: Conflict) -> [String] {
    let (kind, target): (TargetKind, String) =
      switch conflict.target {
      case .reviewCase(let id): (.reviewCase, id.rawValue)
      case .employer(let name): (.employer, name)
      case .person(let name): (.person, name)
      case .expert(let id): (.expert, id.rawValue)
      }
    return [
      conflict.expert.rawValue, kind.rawValue, target, conflict.kind, conflict.effect.rawValue,
      conflict.validity.since?.description ?? "", conflict.validity.until?.description ?? "",
      conflict.source,
    ]
  }
}
