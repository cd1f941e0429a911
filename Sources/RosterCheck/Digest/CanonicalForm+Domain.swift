import PanelModel

extension CanonicalForm {
  mutating func write(_ seats: SeatRange) {
    write(seats.least)
    write(seats.most)
  }

  mutating func write(_ load: LoadBounds) {
    write(load.least)
    write(load.most)
  }

  mutating func write(_ date: CivilDate?) { write(date?.dayNumber) }

  mutating func write(_ target: Conflict.Target) {
    switch target {
    case .reviewCase(let id): write(["case", id.rawValue])
    case .employer(let name): write(["employer", name])
    case .person(let name): write(["person", name])
    case .expert(let id): write(["expert", id.rawValue])
    }
  }
}

extension AssignmentProblem {
  /// Name, day and policy.
  var canonicalHeading: CanonicalForm {
    var form = CanonicalForm()
    form.write(name)
    form.write(asOf.dayNumber)
    form.write(policy.decimals)
    form.write(policy.missing.rawValue)
    form.write(policy.seats == nil ? 0 : 1)
    if let seats = policy.seats { form.write(seats) }
    form.write(policy.load)
    form.write(policy.levels)
    form.write(policy.objectives.count)
    for objective in policy.objectives {
      form.write(objective.name.rawValue)
      form.write(measureText(of: objective))
      form.write(objective.give.numerator)
      form.write(objective.give.denominator)
    }
    write(policy.preset, into: &form)
    let origin = policy.indexOfPlainSeats.map { policy.panelRules[$0].origin } ?? RuleOrigin()
    for text in [origin.id, origin.source, origin.certainty] { form.write(text) }
    return form
  }

  /// How an objective is measured; nothing where it is measured as it always was.
  private func measureText(of objective: Objective) -> String {
    switch (objective.name, objective.meantAspect) {
    case (.worstPanel, _): measure(of: objective).rawValue
    case (_, .some(let aspect)): aspect == .range ? "" : aspect.rawValue
    case (_, nil): ""
    }
  }

  private func write(_ preset: PresetOrigin?, into form: inout CanonicalForm) {
    form.write(preset == nil ? 0 : 1)
    if let preset {
      form.write(preset.name)
      form.write(preset.source)
    }
  }
}

extension Expert {
  /// The row with the bounds that hold for the expert.
  func canonical(load: LoadBounds) -> CanonicalForm {
    var form = CanonicalForm()
    form.write(id.rawValue)
    form.write(name)
    form.write(employer)
    form.write(region)
    form.write(specialties.count)
    for grant in specialties {
      form.write(grant.specialty)
      form.write(grant.proficiency)
    }
    form.write(title)
    form.write(level)
    form.write(roles)
    form.write(status)
    form.write(trainedUntil)
    form.write(load)
    form.write(held)
    form.write(severity)
    form.write(attributes)
    return form
  }
}

extension Case {
  /// The row with the seats of its panel.
  func canonical(seats: SeatRange) -> CanonicalForm {
    var form = CanonicalForm()
    form.write(id.rawValue)
    form.write(applicant)
    form.write(employer)
    form.write(region)
    form.write(specialties)
    form.write(level)
    form.write(method)
    form.write(seats)
    form.write(effort)
    form.write(judgingPanel.rawValue)
    form.write(attributes)
    return form
  }
}

extension Conflict {
  var canonical: CanonicalForm {
    var form = CanonicalForm()
    form.write(expert.rawValue)
    form.write(target)
    form.write(kind)
    form.write(effect.rawValue)
    form.write(validity.since)
    form.write(validity.until)
    form.write(source)
    return form
  }
}

extension Pin {
  var canonical: CanonicalForm {
    var form = CanonicalForm()
    form.write(panel.rawValue)
    form.write(expert.rawValue)
    form.write(effect.rawValue)
    form.write(by)
    form.write(reason)
    return form
  }
}

extension PreviousSeat {
  var canonical: CanonicalForm {
    var form = CanonicalForm()
    form.write(panel.rawValue)
    form.write(expert.rawValue)
    form.write(role)
    form.write(date)
    return form
  }
}
