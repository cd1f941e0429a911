/// A time and place at which panels meet.
public struct Slot: Hashable, Sendable, Identifiable {
  /// Identifier of a slot.
  public typealias ID = Identifier<Slot>

  /// Identifier.
  public let id: ID
  /// The day.
  public var date: CivilDate
  /// When it begins, for people; may be empty.
  public var start: String
  /// When it ends, for people; may be empty.
  public var end: String
  /// Where, for people; may be empty.
  public var place: String

  /// Makes a slot.
  public init(id: ID, date: CivilDate, start: String = "", end: String = "", place: String = "") {
    self.id = id
    self.date = date
    self.start = start
    self.end = end
    self.place = place
  }
}

/// What an expert says about a slot.
public struct Availability: Hashable, Sendable {
  /// An answer.
  public enum Answer: String, Hashable, Sendable, CaseIterable {
    /// Has time.
    case yes
    /// Has time if nobody else does.
    case ifNeeded = "if-needed"
    /// Has none.
    case no
  }

  /// The expert.
  public var expert: Expert.ID
  /// The slot.
  public var slot: Slot.ID
  /// The answer.
  public var answer: Answer

  /// Makes an availability.
  public init(expert: Expert.ID, slot: Slot.ID, answer: Answer) {
    self.expert = expert
    self.slot = slot
    self.answer = answer
  }
}
