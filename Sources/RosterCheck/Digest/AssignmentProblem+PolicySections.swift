import PanelModel

/// A part of the canonical form that is there only where the problem says something about it.
struct DigestSection {
  let name: String
  let rows: [CanonicalForm]

  init(_ name: String, _ rows: [CanonicalForm]) {
    self.name = name
    self.rows = rows
  }

  /// A section of one row, or of none.
  init(_ name: String, _ isSaid: Bool, _ write: (inout CanonicalForm) -> Void) {
    var form = CanonicalForm()
    write(&form)
    self.init(name, isSaid ? [form] : [])
  }

  /// A section with a row for each value.
  init<Value>(
    _ name: String, of values: some Sequence<Value>, _ write: (inout CanonicalForm, Value) -> Void
  ) {
    self.init(
      name,
      values.map { value in
        var form = CanonicalForm()
        write(&form, value)
        return form
      })
  }

  /// The same with its rows in the order of their bytes.
  var sorted: DigestSection { DigestSection(name, rows.sorted()) }
}

extension AssignmentProblem {
  /// What the policy says beyond its heading, in the order of the sections.
  ///
  /// Rules keep their order, for reports name them by their places; kinds and limits have none.
  var policySections: [DigestSection] {
    [
      DigestSection("dates", !policy.dates.hasUsualDays) { form in
        form.write([policy.dates.eligibility.rawValue, policy.dates.lookBack.rawValue])
      },
      DigestSection("previous_months", policy.dates.previousMonths != nil) { form in
        form.write(policy.dates.previousMonths ?? 0)
      },
      DigestSection("conflict_kinds", of: Set(policy.conflictKinds)) { $0.write($1) }.sorted,
      DigestSection("formula", policy.formula != nil) { form in
        guard let formula = policy.formula else { return }
        form.write(formula.specialtyFits.count)
        for fit in formula.specialtyFits { form.write(fit) }
        form.write(formula.weights.specialty)
        form.write(formula.weights.level)
        form.write(formula.weights.experience)
        form.write(formula.fullExperience)
      },
      DigestSection("computed", formula != nil) { _ in },
      DigestSection("log_head", !logHead.isEmpty) { $0.write(logHead) },
      DigestSection("derive", of: policy.derivationRules) { form, rule in
        form.write(rule) { $0.write(rule.demand) }
      },
      DigestSection("eligibility", of: policy.eligibilityRules) { form, rule in
        form.write(rule) { $0.write(rule.demand) }
      },
      DigestSection("panel", of: rulesBeyondHeading) { form, rule in
        form.write(rule) { $0.write(rule.demand) }
      },
      DigestSection("load", of: policy.loadLimits) { form, limit in
        switch limit.span {
        case .slot: form.write(["slot"])
        case .day: form.write(["day"])
        case .method(let method): form.write(["method", method])
        }
        form.write(limit.panels)
        form.write(limit.effort)
      }.sorted,
    ]
  }

  /// The panel rules without the one that the heading has, where that says all of it.
  private var rulesBeyondHeading: [PanelRule] {
    var rules = policy.panelRules
    if let index = policy.indexOfPlainSeats, case .seats(let demand) = rules[index].demand,
      !demand.isOdd, rules[index].origin.waivableBy.isEmpty
    {
      rules.remove(at: index)
    }
    return rules
  }
}

extension DateBasis {
  /// Whether rules speak of the days of which they speak by default.
  fileprivate var hasUsualDays: Bool {
    let usual = DateBasis()
    return eligibility == usual.eligibility && lookBack == usual.lookBack
  }
}
