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
    return lines.joined(separator: "\n")
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
