import PanelModel

/// Which payloads can be read: for each kind what must be there, and what kind of value it must be.
enum NaiveForms {
  private static let required: [String: [String]] = [
    "person.enrolled/1": ["as"], "person.named/1": ["name"],
    "person.born/1": ["#year"], "person.matched/1": ["by", "hash"],
    "person.merged/1": ["other", "reason"], "person.unmerged/1": ["other", "reason"],
    "person.told-apart/1": ["other", "reason"],
    "snapshot.taken/1": ["problem", "asOf", "head"],
    "person.erased/1": ["reason"], "record.corrected/1": ["#event", "reason"],
    "specialty.granted/1": ["specialty"], "specialty.withdrawn/1": ["specialty"],
    "title.given/1": ["title"], "level.given/1": ["level"], "region.given/1": ["region"],
    "role.given/1": ["role"], "role.withdrawn/1": ["role"],
    "employer.joined/1": ["employer"], "employer.left/1": ["employer"],
    "organisation.listed/1": ["name"], "organisation.delisted/1": [],
    "availability.stated/1": ["answer"], "capacity.stated/1": [],
    "training.completed/1": ["course", "#hours"], "education.credited/1": ["#year", "#hours"],
    "conflict.declared/1": ["target", "targetKind", "kind"],
    "conflict.derived/1": ["target", "targetKind", "kind"],
    "conflict.dismissed/1": ["target", "targetKind", "kind", "by", "reason"],
    "conflict.waived/1": ["target", "targetKind", "kind", "by", "reason"],
    "relation.stated/1": ["other", "kind"], "relation.ended/1": ["other", "kind"],
    "standing.suspended/1": ["reason"], "standing.reinstated/1": [],
    "standing.removed/1": ["code"], "term.started/1": [], "term.ended/1": [],
    "invitation.sent/1": ["docket", "panel"], "invitation.accepted/1": ["docket", "panel"],
    "invitation.declined/1": ["docket", "panel", "reason"],
    "service.missed/1": ["docket", "panel"], "service.done/1": ["docket", "panel"],
    "service.evaluated/1": ["docket", "panel", "?passed"],
  ]

  private static let choices = [
    "person.enrolled/1 as": ["expert", "applicant", "holder"],
    "standing.removed/1 code": [
      "own-wish", "age", "term", "left-field", "condition", "training", "refusals", "evaluation",
      "breach", "fraud", "deceased", "other",
    ],
    "availability.stated/1 answer": ["yes", "if-needed", "no"],
  ]

  /// Fields that must be numbers wherever they stand.
  private static let numbers = ["hours", "year", "least", "most", "effort", "score", "proficiency"]

  static func isReadable(_ kind: String, _ payload: [String: Any]?) -> Bool {
    guard let payload, let fields = required[kind] else { return false }
    for field in fields {
      let name = String(field.drop { $0 == "#" || $0 == "?" })
      switch field.first {
      case "#": guard payload[name] is Int else { return false }
      case "?": guard payload[name] is Bool else { return false }
      default: guard let text = payload[name] as? String, !text.isEmpty else { return false }
      }
      if let known = choices["\(kind) \(name)"] {
        guard let text = payload[name] as? String, known.contains(text) else { return false }
      }
    }
    if kind == "record.corrected/1" {
      return payload["retracted"] as? Bool == true || payload["happened"] is String
        || payload["payload"] is [String: Any]
    }
    return true
  }
}
