import PanelModel

/// The measures of balance by their names in a roster.
enum BalanceFields {
  /// Plain numbers, written as `p` or `p/q`.
  static var plain: [(name: String, path: WritableKeyPath<Balance, Balance.Measure>)] {
    [("composition", \.composition), ("severity", \.severity), ("workload", \.workload)]
  }
  /// Affinities, written like those of objectives.
  static var affinities: [(name: String, path: WritableKeyPath<Balance, Balance.Measure>)] {
    [("comparable", \.comparable), ("strength", \.strength)]
  }
  /// What each of them says.
  static var aspects: [(name: String, path: WritableKeyPath<Balance.Measure, Fraction?>)] {
    [("bound", \.bound), ("tolerance", \.tolerance), ("value", \.value)]
  }
  /// Panel luck.
  static let luck = "panelLuck"
  /// Panel luck where no severity is known.
  static let unknown = "unknown"
  /// Decimals of panel luck.
  static let luckDecimals = 6
}

extension RosterEncoding {
  /// The balance; nothing where nothing was measured.
  static func json(of balance: Balance, decimals: Int) -> JSONValue {
    guard balance != Balance() else { return .object([:]) }
    var members: [String: JSONValue] = [:]
    for (name, path) in BalanceFields.plain {
      members[name] = .object(
        BalanceFields.aspects.reduce(into: [:]) { aspects, aspect in
          aspects[aspect.name] = .text(
            orNull: balance[keyPath: path][keyPath: aspect.path]?.description)
        })
    }
    for (name, path) in BalanceFields.affinities {
      members[name] = json(of: balance[keyPath: path], decimals: decimals)
    }
    members[BalanceFields.luck] = .text(
      balance.panelLuck.map { FixedPoint.text(of: $0, decimals: BalanceFields.luckDecimals) }
        ?? BalanceFields.unknown)
    return .object(members)
  }

  private static func json(of measure: Balance.Measure, decimals: Int) -> JSONValue {
    var members: [String: JSONValue] = ["decimals": .whole(decimals)]
    var exact: [String: JSONValue] = [:]
    for (name, path) in BalanceFields.aspects {
      let amount = measure[keyPath: path]
      members[name] = .text(
        orNull: amount.map { DecimalText.rounded($0, decimals: decimals) })
      guard let amount, amount.denominator > 1 else { continue }
      exact[name] = .text(DecimalText.exact(amount, decimals: decimals))
    }
    if !exact.isEmpty { members["exact"] = .object(exact) }
    return .object(members)
  }
}

extension RosterDecoding {
  /// The balance; none where the member is empty or not there, as in rosters of version 0.1.
  mutating func balance(_ top: JSONObject) -> Balance {
    var balance = Balance()
    guard let node = top.members["balance"], let object = object(node, "balance"),
      !object.members.isEmpty
    else { return balance }
    for (name, path) in BalanceFields.plain {
      guard let node = member(object, name, "balance"),
        let measure = self.object(node, "balance.\(name)")
      else { continue }
      for aspect in BalanceFields.aspects {
        balance[keyPath: path][keyPath: aspect.path] = plain(
          measure, aspect.name, "balance.\(name)")
      }
    }
    for (name, path) in BalanceFields.affinities {
      let own = "balance.\(name)"
      guard let node = member(object, name, "balance"), let measure = self.object(node, own),
        let decimals = decimals(measure, own)
      else { continue }
      for aspect in BalanceFields.aspects {
        guard let node = member(measure, aspect.name, own), !isNull(node) else { continue }
        balance[keyPath: path][keyPath: aspect.path] = amount(
          measure, aspect.name, own, decimals)
      }
    }
    balance.panelLuck = luck(object)
    return balance
  }

  private mutating func plain(_ measure: JSONObject, _ name: String, _ path: String) -> Fraction? {
    guard let node = member(measure, name, path), !isNull(node),
      let text = text(node, "\(path).\(name)")
    else { return nil }
    let whole = text.contains("/") ? text : text + "/1"
    if let number = DecimalText.fraction(whole, decimals: 0) { return number }
    report(node, "\(path).\(name)", RosterPhrases.notExact, ["value": text])
    return nil
  }

  private mutating func luck(_ balance: JSONObject) -> Int? {
    guard let text = text(balance, BalanceFields.luck, "balance"), text != BalanceFields.unknown
    else { return nil }
    if let luck = DecimalText.units(text, decimals: BalanceFields.luckDecimals) { return luck }
    guard let node = balance.members[BalanceFields.luck] else { return nil }
    report(
      node, "balance.\(BalanceFields.luck)", RosterPhrases.notAmount,
      ["value": text, "decimals": "\(BalanceFields.luckDecimals)"])
    return nil
  }
}
