import PanelModel

/// What is wrong with a payload: the field, and what it should be.
struct PayloadDefect: Error, Hashable {
  /// What a field should be.
  enum Need: String, Hashable {
    case present, text, number, date, flag, list, choice, object, hash
  }

  /// Name of the field; empty where the payload as a whole is meant.
  let field: String
  let need: Need
  /// What there is; empty where there is nothing.
  let value: String
  /// What may be chosen.
  var choices: [String] = []
}

/// The fields of a payload while they are read into what they mean.
///
/// Fields that are not asked for stay unread: a payload may hold more than this version knows.
struct PayloadFields {
  private let fields: [String: PayloadValue]

  init(_ fields: [String: PayloadValue]) { self.fields = fields }

  /// The value of a field whatever it is.
  subscript(_ name: String) -> PayloadValue? { fields[name] }

  private func defect(_ name: String, _ need: PayloadDefect.Need) -> PayloadDefect {
    PayloadDefect(field: name, need: need, value: fields[name]?.text ?? "")
  }

  /// A text; nil where there is none.
  func textIfAny(_ name: String) throws(PayloadDefect) -> String? {
    guard let value = fields[name] else { return nil }
    guard case .text(let text) = value else { throw defect(name, .text) }
    return text
  }

  /// A text that must be there and not be empty.
  func text(_ name: String) throws(PayloadDefect) -> String {
    guard let text = try textIfAny(name), !text.isEmpty else { throw defect(name, .present) }
    return text
  }

  func numberIfAny(_ name: String) throws(PayloadDefect) -> Int? {
    guard let value = fields[name] else { return nil }
    guard case .number(let number) = value else { throw defect(name, .number) }
    return number
  }

  func number(_ name: String) throws(PayloadDefect) -> Int {
    guard let number = try numberIfAny(name) else { throw defect(name, .present) }
    return number
  }

  func dateIfAny(_ name: String) throws(PayloadDefect) -> CivilDate? {
    guard let value = fields[name] else { return nil }
    guard case .text(let text) = value, let date = CivilDate(iso: text) else {
      throw defect(name, .date)
    }
    return date
  }

  func flagIfAny(_ name: String) throws(PayloadDefect) -> Bool? {
    guard let value = fields[name] else { return nil }
    guard case .flag(let flag) = value else { throw defect(name, .flag) }
    return flag
  }

  func texts(_ name: String) throws(PayloadDefect) -> [String] {
    try list(name) { if case .text(let text) = $0 { text } else { nil } }
  }

  func numbers(_ name: String) throws(PayloadDefect) -> [Int] {
    try list(name) { if case .number(let number) = $0 { number } else { nil } }
  }

  private func list<Item>(
    _ name: String, _ item: (PayloadValue) -> Item?
  ) throws(PayloadDefect) -> [Item] {
    guard let value = fields[name] else { return [] }
    guard case .list(let values) = value else { throw defect(name, .list) }
    let items = values.compactMap(item)
    guard items.count == values.count else { throw defect(name, .list) }
    return items
  }

  /// A value of a closed list of words, or what stands for one that is missing.
  func choice<Choice: RawRepresentable & CaseIterable>(
    _ name: String, default fallback: Choice? = nil
  ) throws(PayloadDefect) -> Choice where Choice.RawValue == String {
    guard let text = try textIfAny(name) else {
      guard let fallback else { throw defect(name, .present) }
      return fallback
    }
    guard let choice = Choice(rawValue: text) else {
      throw PayloadDefect(
        field: name, need: .choice, value: text, choices: Choice.allCases.map(\.rawValue))
    }
    return choice
  }

  /// The days from `since` to `until`.
  func validity() throws(PayloadDefect) -> Validity {
    Validity(since: try dateIfAny("since"), until: try dateIfAny("until"))
  }
}

/// The fields of a payload while they are written: what is missing is left out.
struct PayloadDraft {
  private(set) var fields: [String: PayloadValue] = [:]

  mutating func set(_ name: String, _ text: String?) {
    if let text, !text.isEmpty { fields[name] = .text(text) }
  }

  mutating func set(_ name: String, _ number: Int?) { fields[name] = number.map { .number($0) } }
  mutating func set(_ name: String, _ date: CivilDate?) { fields[name] = date.map { .date($0) } }

  mutating func set(_ name: String, _ texts: [String]) {
    if !texts.isEmpty { fields[name] = .list(texts.map { .text($0) }) }
  }

  mutating func set(_ name: String, _ numbers: [Int]) {
    if !numbers.isEmpty { fields[name] = .list(numbers.map { .number($0) }) }
  }

  mutating func set(_ name: String, value: PayloadValue?) { fields[name] = value }

  mutating func set(_ validity: Validity) {
    set("since", validity.since)
    set("until", validity.until)
  }
}
