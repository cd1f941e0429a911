public import PanelModel

/// A column of the user's own that a preset reads, and what is to stand in it.
public struct PresetColumn: Hashable, Sendable {
  /// The table.
  public let table: Issue.Table
  /// Its name in English, by which rules call it, then others that are read as well.
  public let names: [String]
  /// What its cells hold.
  public let holds: Words

  init(_ table: Issue.Table, _ names: String..., en english: String, zh chinese: String) {
    self.table = table
    self.names = names
    holds = Words(en: english, zh: chinese)
  }

  /// The name by which rules call it.
  public var name: String { names[0] }
}

/// A column that a rule reads, own or known.
public struct ColumnReference: Hashable, Comparable, Sendable {
  /// The table.
  public let table: Issue.Table
  /// The name of the column.
  public let column: String

  init(_ table: Issue.Table, _ column: String) {
    self.table = table
    self.column = column
  }

  /// By table in their usual order, then by name.
  public static func < (left: ColumnReference, right: ColumnReference) -> Bool {
    let order = Issue.Table.allCases
    let places = (order.firstIndex(of: left.table), order.firstIndex(of: right.table))
    return places.0 == places.1
      ? left.column < right.column : (places.0 ?? 0) < (places.1 ?? 0)
  }
}

/// Which columns rules of presets read.
extension PresetRule {
  /// Columns without which the rule could not be kept, or not even be asked.
  public var neededColumns: [ColumnReference] {
    var columns: Set<ColumnReference> = []
    if let condition {
      for attribute in condition.attributeNames
      where !PanelFacts.knownAttributes.contains(attribute) {
        columns.insert(ColumnReference(.cases, attribute))
      }
    }
    switch demand {
    case .eligibility(let demand): columns.formUnion(Self.columns(of: demand))
    case .panel(let demand): columns.formUnion(Self.columns(of: demand))
    case .derivation, .loads, .limit, .note: break
    }
    return columns.sorted()
  }

  /// Columns that it reads where they are there; without them it finds nothing, and says nothing.
  public var usedColumns: [ColumnReference] {
    let conflicts = ["kind", "since", "until"].map { ColumnReference(.conflicts, $0) }
    switch demand {
    case .eligibility(.conflict): return conflicts
    case .eligibility(.differs(let differs)) where differs.lookBack != .current:
      return [ColumnReference(.experts, "former_\(differs.attribute)")]
    case .panel(.apart): return [ColumnReference(.relations, "kind")]
    case .loads: return [ColumnReference(.experts, "held"), ColumnReference(.experts, "max_load")]
    case .limit(let limit):
      switch limit.span {
      case .slot, .day: return [ColumnReference(.cases, "slot"), ColumnReference(.slots, "date")]
      case .method: return [ColumnReference(.cases, "method")]
      }
    default: return []
    }
  }

  private static func columns(of demand: EligibilityDemand) -> [ColumnReference] {
    switch demand {
    case .attribute(let selector): columns(of: selector)
    case .training: [ColumnReference(.experts, "trained_until")]
    case .specialty:
      [ColumnReference(.experts, "specialties"), ColumnReference(.cases, "specialty")]
    case .level(.ofCase): [ColumnReference(.experts, "level"), ColumnReference(.cases, "level")]
    case .level(.named): [ColumnReference(.experts, "level")]
    case .differs(let differs):
      [
        ColumnReference(.experts, differs.attribute),
        ColumnReference(.cases, differs.caseAttribute),
      ]
    case .available: [ColumnReference(.availability, "answer")]
    case .conflict: []
    }
  }

  private static func columns(of demand: PanelDemand) -> [ColumnReference] {
    switch demand {
    case .atMost(let quota), .atLeast(let quota):
      switch quota.subject {
      case .members(let selector): columns(of: selector)
      case .each(let attribute): column(of: attribute).map { [$0] } ?? []
      }
    case .chair(let chair): chair.selector.map(columns) ?? []
    case .group(let group): columns(of: group.selector)
    case .seats, .apart, .quorum, .severity, .note: []
    }
  }

  private static func columns(of selector: Selector) -> [ColumnReference] {
    selector.attributeNames.compactMap(column)
      + selector.caseAttributeNames.map { ColumnReference(.cases, $0) }
  }

  /// The column from which an attribute of an expert is taken; nil where every table has it.
  private static func column(of attribute: String) -> ColumnReference? {
    switch attribute {
    case "status", "load_held": nil
    case "age": ColumnReference(.experts, KnownAttributes.birthColumn)
    case "previous_panel", "years_in_row": ColumnReference(.previous, "date")
    default:
      ColumnReference(.experts, KnownAttributes.monthsSinceColumn(attribute) ?? attribute)
    }
  }
}

extension Selector {
  /// The attributes that it names, each time.
  var attributeNames: [String] {
    switch self {
    case .attribute(let name, _): [name]
    case .all(let parts), .any(let parts): parts.flatMap(\.attributeNames)
    case .not(let part): part.attributeNames
    }
  }

  /// The attributes of cases that it names, each time.
  var caseAttributeNames: [String] {
    switch self {
    case .attribute(_, .sameAs(let name)), .attribute(_, .differsFrom(let name)): [name]
    case .attribute: []
    case .all(let parts), .any(let parts): parts.flatMap(\.caseAttributeNames)
    case .not(let part): part.caseAttributeNames
    }
  }
}

/// A column that a preset reads, with what is to be said of it.
public struct ReadColumn: Hashable, Sendable {
  /// Table and name.
  public let reference: ColumnReference
  /// All names by which it is read, where it is the user's own; else its own name.
  public let names: [String]
  /// What its cells hold, where the format does not say.
  public let holds: Words?
  /// The rules that read it, by identifier.
  public let rules: [String]
}

extension PolicyPreset {
  /// The columns that its rules read, by table and name.
  public var readColumns: [ReadColumn] {
    var rules: [ColumnReference: [String]] = [:]
    for rule in self.rules {
      for reference in rule.neededColumns + rule.usedColumns {
        rules[reference, default: []].append(rule.id)
      }
    }
    return rules.keys.sorted().map { reference in
      let own = columns.first { $0.table == reference.table && $0.name == reference.column }
      return ReadColumn(
        reference: reference, names: own?.names ?? [reference.column],
        holds: own?.holds ?? kinds(reference), rules: rules[reference] ?? [])
    }
  }

  /// Of the kinds of conflicts and relations, those of which a rule speaks.
  private func kinds(_ reference: ColumnReference) -> Words? {
    guard reference.column == "kind" else { return nil }
    var kinds: Set<String> = []
    for rule in rules {
      switch (reference.table, rule.demand) {
      case (.conflicts, .eligibility(.conflict(let conflict))): kinds.formUnion(conflict.kinds)
      case (.relations, .panel(.apart(let apart))): kinds.formUnion(apart.kinds)
      default: continue
      }
    }
    let list = kinds.sorted().joined(separator: ", ")
    return Words(en: list, zh: list)
  }
}
