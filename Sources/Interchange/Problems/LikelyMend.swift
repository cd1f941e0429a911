import PanelModel

/// The likely mend of a defect that is no misspelt name.
enum LikelyMend {
  /// Most names that are listed.
  private static let mostNames = 8

  /// The mend, if one is likely.
  static func of(_ issue: Issue) -> Statement? {
    let values = issue.statement.values
    switch issue.statement.phrase {
    case TablePhrases.unknownSlot: return MendPhrases.addRow(["file": "slots.csv"])
    case TablePhrases.unknownKind where !(values["value"] ?? "").utf8.allSatisfy { $0 < 128 }:
      return chinese(ChineseChoices.kinds.keys)
    case ProblemPhrases.seatsOutsideRule:
      return values["allowed"].map { PolicyPhrases.writeValue(["value": $0]) }
    case TablePhrases.cycle: return MendPhrases.clearParent()
    case TablePhrases.givenWithoutMembers: return MendPhrases.addMembers()
    case ProblemPhrases.reversedRange, RulePhrases.reversed:
      return MendPhrases.swapEnds([
        "least": values["most"] ?? "", "most": values["least"] ?? "",
      ])
    case ProblemPhrases.seatsEven, RulePhrases.evenSeats:
      return values["value"].flatMap { Int($0) }.map {
        MendPhrases.oddSeats(["less": "\($0 - 1)", "more": "\($0 + 1)"])
      }
    case RulePhrases.moreThanSeats, RulePhrases.groupsMoreThanSeats,
      RulePhrases.quorumOutOfReach, RulePhrases.contradiction:
      return MendPhrases.limitRule()
    case RulePhrases.missingColumn:
      return MendPhrases.addColumn(["column": values["column"] ?? ""])
    case RulePhrases.share: return MendPhrases.shareOrNothing()
    case RulePhrases.noLevels: return MendPhrases.nameLevels()
    case RulePhrases.duplicateIdentifier: return MendPhrases.otherRuleId()
    default:
      return issue.place.file == Issue.Table.pins.rawValue && issue.code.hasPrefix("pin.")
        ? MendPhrases.dropPin() : nil
    }
  }

  /// The Chinese names of a choice, in order.
  static func chinese(_ names: some Sequence<String>) -> Statement {
    MendPhrases.chineseNames(["known": names.sorted().joined(separator: "、")])
  }

  /// The first names of a table, in order; nil of none.
  static func listing(_ names: [String]) -> Statement? {
    let sorted = Set(names).subtracting([""]).sorted()
    guard !sorted.isEmpty else { return nil }
    let more = sorted.count > mostNames ? ", …" : ""
    return MendPhrases.knownNames([
      "known": sorted.prefix(mostNames).joined(separator: ", ") + more
    ])
  }
}
