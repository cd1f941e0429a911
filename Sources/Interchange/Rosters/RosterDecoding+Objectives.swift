import PanelModel

extension RosterDecoding {
  mutating func objective(
    _ node: JSONNode, _ path: String, certified: Fraction?
  ) -> ObjectiveResult? {
    guard let result = object(node, path) else { return nil }
    let name: Objective.Name? = choice(result, "name", path)
    let measure: Objective.Measure? =
      result.members["of"].flatMap { isNull($0) ? nil : choice($0, path + ".of") }
    let aspect: Objective.Aspect? =
      result.members["measure"].flatMap { isNull($0) ? nil : choice($0, path + ".measure") }
    let give = give(result, path)
    let proof: ObjectiveResult.Proof? = choice(result, "proof", path)
    guard let decimals = decimals(result, path) else { return nil }
    let value = amount(result, "value", path, decimals)
    let stageValue = amount(result, "stageValue", path, decimals)
    let bound = member(result, "bound", path).flatMap { node in
      isNull(node) ? nil : amount(result, "bound", path, decimals)
    }
    guard let name, let proof, let value, let stageValue else { return nil }
    let read = ObjectiveResult(
      objective: Objective(name, of: measure, aspect: aspect, give: give), decimals: decimals,
      value: value,
      stageValue: stageValue, bound: bound, proof: proof)
    compare(result, "gap", path, with: read.gap.map(DecimalText.gap))
    compare(
      result, "certifiedBound", path,
      with: certified.map { DecimalText.rounded($0, decimals: decimals) })
    return read
  }

  mutating func decimals(_ result: JSONObject, _ path: String) -> Int? {
    guard let node = member(result, "decimals", path),
      let decimals = whole(node, path + ".decimals")
    else { return nil }
    if ProblemLimits.decimals.contains(decimals) { return decimals }
    report(
      node, path + ".decimals", FilePhrases.outOfRange,
      ["value": "\(decimals)", "least": "0", "most": "9"])
    return nil
  }

  private mutating func give(_ result: JSONObject, _ path: String) -> Fraction {
    guard let node = result.members["give"], let share = text(node, path + ".give") else {
      return .zero
    }
    do throws(Finding) {
      return try ShareCell.parse(ArraySlice(share.utf8))
    } catch {
      report(node, path + ".give", error)
      return .zero
    }
  }

  /// An amount in units: the exact one where it is given, else the decimal text.
  mutating func amount(
    _ result: JSONObject, _ name: String, _ path: String, _ decimals: Int
  ) -> Fraction? {
    let own = path + "." + name
    guard let node = member(result, name, path), let text = text(node, own) else { return nil }
    if let node = result.members["exact"], let exact = object(node, path + ".exact"),
      let node = exact.members[name], let text = self.text(node, "\(path).exact.\(name)")
    {
      if let amount = DecimalText.fraction(text, decimals: decimals) {
        compare(result, name, path, with: DecimalText.rounded(amount, decimals: decimals))
        return amount
      }
      report(node, "\(path).exact.\(name)", RosterPhrases.notExact, ["value": text])
      return nil
    }
    if let units = DecimalText.units(text, decimals: decimals), units != .min {
      return Fraction(units)
    }
    report(
      node, own, RosterPhrases.notAmount, ["value": text, "decimals": "\(decimals)"])
    return nil
  }
}
