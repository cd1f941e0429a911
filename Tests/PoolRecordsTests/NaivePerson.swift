import PanelModel

/// One person by searching the events that count, in their order.
struct NaivePerson {
  private let events: [NaivePool.Entry]

  init(_ events: [NaivePool.Entry]) { self.events = events }

  private func of(_ kinds: String...) -> [NaivePool.Entry] {
    events.filter { event in kinds.contains { "\($0)/1" == event.kind } }
  }

  private func text(_ entry: NaivePool.Entry, _ field: String) -> String {
    entry.payload?[field] as? String ?? ""
  }

  private func any(
    _ entry: NaivePool.Entry, _ field: String, default missing: String = "-"
  ) -> String {
    entry.payload?[field].map { "\($0)" } ?? missing
  }

  private func mark(_ entry: NaivePool.Entry) -> String { "\(entry.day) #\(entry.sequence)" }

  private func precedes(_ left: NaivePool.Entry, _ right: NaivePool.Entry) -> Bool {
    (left.day, left.sequence) < (right.day, right.sequence)
  }

  var lines: [String] {
    attributes + sets + standingLines + employmentLines + lists + conflictLines + relationLines
      + serviceLines
  }

  private var attributes: [String] {
    var lines: [String] = []
    for (field, kind) in [
      ("title", "title.given"), ("level", "level.given"), ("region", "region.given"),
    ] {
      if let last = of(kind).last { lines.append("\(field) \(text(last, field)) \(mark(last))") }
    }
    if let last = of("person.named", "person.enrolled").last(where: { !text($0, "name").isEmpty }) {
      lines.append("name \(text(last, "name")) \(mark(last))")
    }
    for role in ["expert", "applicant", "holder"] {
      if let last = of("person.enrolled").last(where: { text($0, "as") == role }) {
        lines.append("is \(role) \(mark(last))")
      }
    }
    if let last = of("person.born").last {
      lines.append("born \(any(last, "year")) \(mark(last))")
    }
    for column in Set(of("person.matched").map { text($0, "by") }) {
      if let last = of("person.matched").last(where: { text($0, "by") == column }) {
        lines.append("key \(column) \(text(last, "hash")) \(mark(last))")
      }
    }
    if let last = of("capacity.stated").last {
      lines.append("capacity \(any(last, "least")) \(any(last, "most")) \(mark(last))")
    }
    return lines
  }

  private var sets: [String] {
    [("specialty", "specialty"), ("role", "role")].flatMap { area, field in
      let all = of("\(area).given", "\(area).granted", "\(area).withdrawn")
      return Set(all.map { text($0, field) }).compactMap { name -> String? in
        guard let last = all.last(where: { text($0, field) == name }),
          !last.kind.contains("withdrawn")
        else { return nil }
        return "\(area) \(name) \(any(last, "proficiency")) \(mark(last))"
      }
    }
  }

  private var standingLines: [String] {
    var lines: [String] = []
    // The standing follows from what it was before, so this is the one thing that is walked.
    var standing = "none"
    var line = ""
    for event in of(
      "person.enrolled", "standing.suspended", "standing.reinstated", "standing.removed")
    {
      let until = any(event, "until")
      switch (event.kind, standing) {
      case ("person.enrolled/1", "none") where text(event, "as") == "expert",
        ("person.enrolled/1", "removed") where text(event, "as") == "expert",
        ("standing.reinstated/1", "suspended"):
        (standing, line) = ("active", "active")
      case ("standing.suspended/1", "active"), ("standing.suspended/1", "suspended"):
        (standing, line) = ("suspended", "suspended \(text(event, "reason")) \(until)")
      case ("standing.removed/1", "active"), ("standing.removed/1", "suspended"):
        (standing, line) = ("removed", "removed \(text(event, "code"))")
      default: continue
      }
      line += " \(mark(event))"
    }
    if standing != "none" { lines.append("standing \(line)") }
    let starts = of("term.started")
    var ends = of("term.ended")
    var endOf: [Int: NaivePool.Entry] = [:]
    while let end = ends.first {
      ends.removeFirst()
      if let start = starts.last(where: { precedes($0, end) && endOf[$0.sequence] == nil }) {
        endOf[start.sequence] = end
      }
    }
    lines += starts.map { start in
      "term \(text(start, "body")) \(any(start, "until")) \(mark(start)) ended "
        + (endOf[start.sequence].map { "\(text($0, "reason")) \(mark($0))" } ?? "-")
    }
    return lines
  }

  private var employmentLines: [String] {
    of("employer.joined").map { joined in
      let isSecondary = joined.payload?["secondary"] as? Bool ?? false
      let employer = text(joined, "employer")
      let end = of("employer.left", "employer.joined").first { event in
        guard precedes(joined, event) else { return false }
        if event.kind == "employer.left/1" { return text(event, "employer") == employer }
        return !isSecondary && !(event.payload?["secondary"] as? Bool ?? false)
      }
      return "employer \(employer) \(isSecondary) \(mark(joined)) left "
        + (end.map { "\(text($0, "employer")) \(mark($0))" } ?? "-")
    }
  }

  private var lists: [String] {
    of("availability.stated").map {
      "availability \(text($0, "answer")) \(any($0, "since")) \(any($0, "until")) \(mark($0))"
    }
      + of("training.completed").map {
        "training \(text($0, "course")) \(any($0, "hours")) \(text($0, "subject")) "
          + "\(any($0, "validUntil")) \(mark($0))"
      }
      + of("education.credited").map {
        "education \(any($0, "year")) \(any($0, "hours")) \(text($0, "subject")) \(mark($0))"
      }
  }

  private func key(_ entry: NaivePool.Entry) -> String {
    "\(text(entry, "targetKind")) \(text(entry, "target")) \(text(entry, "kind"))"
  }

  private var conflictLines: [String] {
    let all = of(
      "conflict.declared", "conflict.derived", "conflict.dismissed", "conflict.waived")
    return Set(all.map(key)).flatMap { key in
      let own = all.filter { self.key($0) == key }
      var lines = ["conflict \(key)"]
      lines += own.filter { ["conflict.declared/1", "conflict.derived/1"].contains($0.kind) }.map {
        let evidence = ($0.payload?["evidence"] as? [Int] ?? []).map(String.init)
        return
          "conflict \(key) \($0.kind.dropFirst(9).dropLast(2)) \(any($0, "effect", default: "case")) "
          + "\(any($0, "since")) \(any($0, "until")) \(evidence) \(mark($0))"
      }
      if let ruling = own.last(where: { $0.kind == "conflict.dismissed/1" }),
        !own.contains(where: { $0.kind == "conflict.declared/1" && precedes(ruling, $0) })
      {
        lines.append("conflict \(key) dismissed \(text(ruling, "by")) \(mark(ruling))")
      }
      if let ruling = own.last(where: { $0.kind == "conflict.waived/1" }) {
        lines.append(
          "conflict \(key) waived \(text(ruling, "by")) \(any(ruling, "until")) \(mark(ruling))")
      }
      return lines
    }
  }

  private var relationLines: [String] {
    of("relation.stated").map { stated in
      let end = of("relation.ended").first {
        precedes(stated, $0) && text($0, "other") == text(stated, "other")
          && text($0, "kind") == text(stated, "kind")
      }
      return "relation \(text(stated, "kind")) \(text(stated, "other")) \(any(stated, "since")) "
        + "\(any(stated, "until")) \(mark(stated)) ended \(end.map(mark) ?? "-")"
    }
  }

  private var serviceLines: [String] {
    let all = events.filter { $0.kind.hasPrefix("invitation.") || $0.kind.hasPrefix("service.") }
    return Set(all.map { "\(text($0, "docket")) \(text($0, "panel"))" }).map { key in
      let own = all.filter { "\(text($0, "docket")) \(text($0, "panel"))" == key }
      let invited = own.last { $0.kind == "invitation.sent/1" }
      let answer = own.last {
        ["invitation.sent/1", "invitation.accepted/1", "invitation.declined/1"].contains($0.kind)
      }
      let outcome = own.last { ["service.done/1", "service.missed/1"].contains($0.kind) }
      let evaluation = own.last { $0.kind == "service.evaluated/1" }
      let parts: [String?] = [
        invited.map { "invited \(any($0, "meeting")) \(mark($0))" },
        answer.flatMap { $0.kind == "invitation.sent/1" ? nil : $0 }.map {
          let reason = $0.kind == "invitation.declined/1" ? text($0, "reason") : ""
          return "answered \($0.kind.dropFirst(11).dropLast(2)) \(reason) \(mark($0))"
        },
        outcome.map {
          $0.kind == "service.done/1"
            ? "served \(any($0, "effort", default: "1")) \(text($0, "role")) \(mark($0))"
            : "missed \(text($0, "reason")) \(mark($0))"
        },
        evaluation.map {
          "evaluated \($0.payload?["passed"] as? Bool ?? false) \(any($0, "score")) \(mark($0))"
        },
      ]
      return "service \(key): " + parts.compactMap(\.self).joined(separator: "; ")
    }
  }
}
