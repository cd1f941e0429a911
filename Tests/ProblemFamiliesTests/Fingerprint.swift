import PanelModel

/// A number that changes with every value of a problem's parts (FNV-1a, 64 bits).
///
/// Values are spelled out, so that a new field of the model does not change it.
enum Fingerprint {
  static func of(_ parts: ProblemParts) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text(of: parts).utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }

  private static func text(of parts: ProblemParts) -> String {
    let load = parts.policy.load
    var lines = [
      "\(parts.name)|\(parts.asOf)|\(parts.policy.decimals)|\(parts.policy.missing.rawValue)",
      "\(load.least)|\(load.most ?? -1)|\(parts.policy.levels)",
    ]
    lines += parts.experts.map(text(of:))
    lines += parts.cases.map(text(of:))
    lines += parts.conflicts.map(text(of:))
    lines += parts.pins.map {
      "\($0.panel)|\($0.expert)|\($0.effect.rawValue)|\($0.by)|\($0.reason)"
    }
    lines += parts.previous.map { "\($0.panel)|\($0.expert)|\($0.role)|\(text(of: $0.date))" }
    if case .listed(let scores) = parts.scores {
      lines += scores.map { "\($0.panel)|\($0.expert)|\($0.units)" }
    }
    lines += bodies(of: parts) + references(of: parts)
    return lines.joined(separator: "\n")
  }

  /// Panels, and what rules there are; nothing for a problem without them.
  private static func bodies(of parts: ProblemParts) -> [String] {
    let policy = parts.policy
    let cases = parts.cases.filter { $0.panel != nil || $0.readers > 0 }
    return policy.eligibilityRules.map { "\($0.origin.id)|\($0.enforcement.rawValue)" }
      + policy.panelRules.map { "\($0.origin.id)|\($0.enforcement.rawValue)" }
      + policy.loadLimits.map { "\($0.panels ?? 0)|\($0.effort ?? 0)" }
      + cases.map { "\($0.id)|\($0.panel?.rawValue ?? "")|\($0.readers)" }
      + parts.panels.map { panel in
        let body = panel.body
        return "\(panel.id)|\(body.kind)|\(body.parent?.rawValue ?? "")|\(body.overlap.rawValue)|"
          + "\(body.method)|\(body.slot?.rawValue ?? "")|\(panel.seats.map(\.description) ?? "")|"
          + "\(panel.effort ?? 0)|\(text(of: body.attributes))"
      }
  }

  /// Relations, taxonomy, organisations, slots and answers.
  private static func references(of parts: ProblemParts) -> [String] {
    parts.relations.map {
      "\($0.first)|\($0.second)|\($0.kind)|\(text(of: $0.validity.since))|"
        + "\(text(of: $0.validity.until))|\($0.source)"
    }
      + parts.specialties.map {
        "\($0.id)|\($0.chineseName)|\($0.englishName)|\($0.parent?.rawValue ?? "")"
      } + parts.adjacencies.map { "\($0.first)|\($0.second)|\($0.distance)" }
      + parts.organisations.map {
        "\($0.id)|\($0.name)|\($0.aliases)|\($0.parent?.rawValue ?? "")"
      } + parts.slots.map { "\($0.id)|\($0.date)|\($0.start)|\($0.end)|\($0.place)" }
      + parts.availability.map { "\($0.expert)|\($0.slot)|\($0.answer.rawValue)" }
  }

  private static func text(of expert: Expert) -> String {
    let grants = expert.specialties.map { "\($0.specialty):\($0.proficiency ?? 0)" }
    let bounds = "\(expert.load.least ?? -1)|\(expert.load.most ?? -1)|\(expert.held)"
    return "\(expert.id)|\(expert.name)|\(expert.employer)|\(expert.region)|\(grants)|"
      + "\(expert.title)|\(expert.level)|\(expert.roles)|\(expert.status)|"
      + "\(text(of: expert.trainedUntil))|\(bounds)|\(expert.severity)|"
      + text(of: expert.attributes)
  }

  private static func text(of reviewCase: Case) -> String {
    "\(reviewCase.id)|\(reviewCase.applicant)|\(reviewCase.employer)|\(reviewCase.region)|"
      + "\(reviewCase.specialties)|\(reviewCase.level)|\(reviewCase.method)|"
      + "\(reviewCase.seats.map(\.description) ?? "")|\(reviewCase.effort)|"
      + text(of: reviewCase.attributes)
  }

  private static func text(of conflict: Conflict) -> String {
    let target =
      switch conflict.target {
      case .reviewCase(let id): "case \(id)"
      case .employer(let name): "employer \(name)"
      case .person(let name): "person \(name)"
      case .expert(let id): "expert \(id)"
      }
    return "\(conflict.expert)|\(target)|\(conflict.kind)|\(conflict.effect.rawValue)|"
      + "\(text(of: conflict.validity.since))|\(text(of: conflict.validity.until))|"
      + conflict.source
  }

  private static func text(of date: CivilDate?) -> String { date?.description ?? "" }

  private static func text(of attributes: [String: String]) -> String {
    attributes.map { "\($0.key)=\($0.value)" }.sorted().joined(separator: ",")
  }
}
