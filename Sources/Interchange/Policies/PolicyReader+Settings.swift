import PanelModel

/// Dates, kinds, loads and the formula.
extension PolicyReader {
  mutating func dates(_ node: YAMLNode) -> DateBasis {
    let keys = entries(of: node, known: ["eligibility", "look_back", "previous"])
    return DateBasis(
      eligibility: keys["eligibility"].flatMap { choice($0) } ?? .slot,
      lookBack: keys["look_back"].flatMap { choice($0) } ?? .submission,
      previousMonths: keys["previous"].flatMap { value($0, PolicyCells.previous) } ?? nil)
  }

  // MARK: - Loads

  /// Bounds of experts without own ones; nil where they cannot be read.
  mutating func bounds(_ node: YAMLNode) -> LoadBounds? {
    note(node, as: "load.default")
    let ends = entries(of: node, known: ["least", "most"])
    let least = ends["least"].map { whole($0, in: ProblemLimits.load) }
    let most = ends["most"].map { whole($0, in: ProblemLimits.load) }
    // Where one end cannot be read, nothing is to be said of their order.
    guard least != .some(.none), most != .some(.none) else { return nil }
    return LoadBounds(least: least.flatMap(\.self) ?? 0, most: most.flatMap(\.self))
  }

  /// Limits by slot, by day and by method, in this order.
  mutating func loadLimits(_ keys: [String: YAMLNode]) -> [LoadLimit] {
    var limits: [LoadLimit] = []
    for (key, span) in [("per_slot", LoadLimit.Span.slot), ("per_day", .day)] {
      guard let node = keys[key], let limit = limit(node, per: span, at: "load." + key) else {
        continue
      }
      limits.append(limit)
    }
    guard let node = keys["per_method"] else { return limits }
    guard case .mapping(let entries) = node.content else {
      report(node, Finding(ProblemFilePhrases.notMapping, ["known": "file, interview"]))
      return limits
    }
    for entry in entries {
      let method = CellText.text(ArraySlice(entry.key.utf8))
      if let limit = limit(
        entry.value, per: .method(method), at: "load.per_method." + method)
      {
        limits.append(limit)
      }
    }
    return limits
  }

  private mutating func limit(
    _ node: YAMLNode, per span: LoadLimit.Span, at path: String
  ) -> LoadLimit? {
    note(node, as: path)
    let count = findings.count
    let keys = entries(of: node, known: ["panels", "effort"])
    let panels = keys["panels"].flatMap { whole($0, in: RuleLimits.panels) }
    let effort = keys["effort"].flatMap { whole($0, in: RuleLimits.effort) }
    return findings.count == count ? LoadLimit(per: span, panels: panels, effort: effort) : nil
  }

  // MARK: - Affinity

  /// The formula, if there is one, with its usual parts where they cannot be read; `decimals` is nil
  /// where those cannot.
  mutating func formula(_ keys: [String: YAMLNode], decimals: Int?) -> AffinityFormula? {
    for key in ["specialty", "weights", "experience"] {
      if let node = keys[key] { note(node, as: "affinity." + key) }
    }
    let experience = keys["experience"].flatMap { whole($0, in: RuleLimits.experience) }
    guard keys["specialty"] != nil || keys["weights"] != nil else {
      if let node = keys["experience"] {
        report(node, Finding(ProblemFilePhrases.missingKey, ["value": "weights"]))
      }
      return nil
    }
    let weights = keys["weights"].flatMap { self.weights($0) } ?? AffinityFormula.Weights()
    var fits: [Int] = []
    if let decimals {
      let one = FixedPoint.powersOfTen[decimals]
      fits = keys["specialty"].map { self.fits($0, decimals: decimals) } ?? [one]
    }
    return AffinityFormula(
      specialtyFits: fits, weights: weights,
      fullExperience: experience ?? AffinityFormula.usualExperience)
  }

  private mutating func weights(_ node: YAMLNode) -> AffinityFormula.Weights? {
    let count = findings.count
    let keys = entries(of: node, known: ["specialty", "level", "experience"])
    func weight(_ key: String) -> Int {
      keys[key].flatMap { whole($0, in: RuleLimits.weight) } ?? 0
    }
    let weights = AffinityFormula.Weights(
      specialty: weight("specialty"), level: weight("level"), experience: weight("experience"))
    // Where one cannot be read, nothing is to be said of them all.
    return findings.count == count ? weights : nil
  }

  private mutating func fits(_ node: YAMLNode, decimals: Int) -> [Int] {
    let items = items(of: node)
    if items.count > RuleLimits.fits.upperBound {
      report(
        node,
        Finding(
          PolicyPhrases.tooManyItems,
          ["value": "\(items.count)", "most": "\(RuleLimits.fits.upperBound)"]))
    }
    return items.enumerated().compactMap { index, item in
      note(item, as: "affinity.specialty[\(index)]")
      return value(item) { cell throws(Finding) in
        let units = Int(try DecimalCell.parse(cell, decimals: decimals))
        guard (0...FixedPoint.powersOfTen[decimals]).contains(units) else {
          throw Finding(
            FilePhrases.outOfRange, ["value": shown(cell), "least": "0", "most": "1"])
        }
        return units
      }
    }
  }
}
