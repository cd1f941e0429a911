import PanelModel

extension RosterEncoding {
  /// The lottery of a drawn roster: probabilities as `p/q`, by panel and expert.
  static func json(of lottery: PairLottery) -> JSONValue {
    .object([
      "maxProbability": .text(lottery.most.description),
      "probabilities": .object(
        lottery.probabilities.reduce(into: [:]) { panels, entry in
          panels[entry.key.rawValue] = .object(
            entry.value.reduce(into: [:]) { $0[$1.key.rawValue] = .text($1.value.description) })
        }),
    ])
  }
}

extension RosterDecoding {
  /// The lottery; nil where the member is null or not there, as in rosters that were chosen.
  mutating func lottery(_ top: JSONObject) -> PairLottery? {
    guard let node = top.members["lottery"], !isNull(node), let object = object(node, "lottery")
    else { return nil }
    let most = member(object, "maxProbability", "lottery")
      .flatMap { fraction($0, "lottery.maxProbability") }
    var probabilities: [Panel.ID: [Expert.ID: Fraction]] = [:]
    let path = "lottery.probabilities"
    if let node = member(object, "probabilities", "lottery"), let panels = self.object(node, path) {
      for (name, node) in panels.members.sorted(by: { $0.key < $1.key }) {
        guard let experts = self.object(node, "\(path).\(name)") else { continue }
        var shares: [Expert.ID: Fraction] = [:]
        for (expert, node) in experts.members.sorted(by: { $0.key < $1.key }) {
          shares[Expert.ID(expert)] = fraction(node, "\(path).\(name).\(expert)")
        }
        probabilities[Panel.ID(name)] = shares
      }
    }
    return most.map { PairLottery(most: $0, probabilities: probabilities) }
  }
}
