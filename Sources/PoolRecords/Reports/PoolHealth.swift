public import PanelModel

/// How a pool is on a day: where it is thin, what will lapse, who is used and who never is.
///
/// Experts are those who were not removed. *Eligible* are active experts whose training holds on the day;
/// where nobody in the pool ever completed a course that lapses, training is not looked at.
public struct PoolHealth: Hashable, Sendable {
  /// One specialty; an expert of several counts in each.
  public struct Row: Hashable, Sendable {
    /// Code.
    public let specialty: String
    /// Experts who cover it.
    public var experts = 0
    /// Those of them who are eligible.
    public var eligible = 0
    /// Seats that a year asks for; nil where that was not told.
    public var seatsNeeded: Int?
    /// Eligible experts whose training lapses within the days looked ahead.
    public var lapsing = 0
    /// Active experts whose term ends within those days.
    public var termsEnding = 0
    /// Active experts who never served.
    public var neverUsed = 0

    /// Seats for each eligible expert that a year asks for, rounded up; nil where that was not told, or
    /// nobody is eligible.
    public var seatsEach: Int? {
      guard let seatsNeeded, eligible > 0 else { return nil }
      return (seatsNeeded + eligible - 1) / eligible
    }
  }

  /// How seats of the last 365 days lay on experts.
  public struct Concentration: Hashable, Sendable {
    /// Seats served.
    public var seats = 0
    /// Experts who served.
    public var experts = 0
    /// Active experts of the pool.
    public var active = 0
    /// Seats of the tenth of the active experts who served most; a tenth is rounded up.
    public var seatsOfTopTenth = 0
    /// The fewest experts who together have at least half of the seats.
    public var expertsOfHalf = 0
  }

  /// How this year's experts differ from the last's.
  public struct Renewal: Hashable, Sendable {
    /// Experts who served this calendar year, up to the day.
    public var thisYear = 0
    /// Those of them who did not serve the year before.
    public var fresh = 0
    /// Experts who served the year before.
    public var lastYear = 0
    /// Persons who became experts within the last 365 days.
    public var enrolled = 0
    /// Experts who were removed within those days.
    public var removed = 0
  }

  /// Experts by age, where the year of birth is known.
  public struct Ages: Hashable, Sendable {
    /// First ages of the groups.
    public static let groups = [0, 40, 50, 60, 65]
    /// Experts of each group.
    public var counts = [Int](repeating: 0, count: Ages.groups.count)
    /// Experts of whom it is not known.
    public var unknown = 0
    /// Experts who turn 60 within five years.
    public var soonSixty = 0
  }

  /// The day.
  public let day: CivilDate
  /// Days looked ahead.
  public let daysAhead: Int
  /// Specialties, by the bytes of their codes.
  public private(set) var rows: [Row] = []
  /// All experts together, each counted once.
  public private(set) var total = Row(specialty: "")
  /// Suspended experts.
  public private(set) var suspended = 0
  /// Active experts who never served, in order.
  public private(set) var neverUsed: [Person.ID] = []
  /// Where the seats lie.
  public private(set) var concentration = Concentration()
  /// What is new.
  public private(set) var renewal = Renewal()
  /// How old the experts are.
  public private(set) var ages = Ages()

  /// Looks at a pool.
  ///
  /// - Parameters:
  ///   - state: What is known as of the day.
  ///   - day: The day.
  ///   - daysAhead: How far ahead trainings and terms are looked at.
  ///   - demand: Seats that a year asks for, by specialty.
  /// - Complexity: O(persons x their services).
  public init(
    _ state: PoolState, on day: CivilDate, daysAhead: Int = 90, demand: [String: Int] = [:]
  ) {
    self.day = day
    self.daysAhead = daysAhead
    // Nothing but the identifiers of those who never served is told in an order.
    let persons = state.persons.values.filter { $0.roles[.expert] != nil }
    let looksAtTraining = persons.contains { $0.trainedUntil != nil }
    var bySpecialty: [String: Row] = [:]
    for (code, seats) in demand {
      bySpecialty[code, default: Row(specialty: code)].seatsNeeded = seats
    }
    for person in persons where person.status(on: day) != .removed {
      let facts = Facts(of: person, on: day, ahead: daysAhead, looksAtTraining: looksAtTraining)
      facts.count(into: &total)
      for code in person.specialties.keys {
        facts.count(into: &bySpecialty[code, default: Row(specialty: code)])
      }
      if !facts.isActive { suspended += 1 }
      if facts.isNeverUsed { neverUsed.append(person.id) }
      count(ageOf: person)
    }
    neverUsed.sort()
    if !demand.isEmpty { total.seatsNeeded = demand.values.reduce(0, +) }
    rows = bySpecialty.values
      .sorted { $0.specialty.utf8.lexicographicallyPrecedes($1.specialty.utf8) }
    look(atServicesOf: persons)
  }

  private mutating func count(ageOf person: Person) {
    guard let born = person.birthYear?.value else {
      ages.unknown += 1
      return
    }
    let age = max(0, day.parts.year - born)
    ages.counts[Ages.groups.lastIndex { $0 <= age } ?? 0] += 1
    if (55..<60).contains(age) { ages.soonSixty += 1 }
  }

  private mutating func look(atServicesOf persons: [Person]) {
    let lately = Validity(since: day.adding(days: -364), until: day)
    var seats: [Int] = []
    for person in persons {
      let served = ServiceTally(of: person, in: lately).served
      if served > 0 { seats.append(served) }
      if person.status(on: day) == .active { concentration.active += 1 }
      let isThisYear =
        ServiceTally(
          of: person, in: Validity(since: day.year().since, until: day)
        ).served > 0
      let isLastYear = ServiceTally(of: person, in: day.year(-1)).served > 0
      renewal.thisYear += isThisYear ? 1 : 0
      renewal.fresh += isThisYear && !isLastYear ? 1 : 0
      renewal.lastYear += isLastYear ? 1 : 0
      if let enrolled = person.roles[.expert], lately.contains(enrolled.since) {
        renewal.enrolled += 1
      }
      if case .removed? = person.standing?.value, let since = person.standing?.since,
        lately.contains(since)
      {
        renewal.removed += 1
      }
    }
    seats.sort(by: >)
    concentration.seats = seats.reduce(0, +)
    concentration.experts = seats.count
    concentration.seatsOfTopTenth = seats.prefix((concentration.active + 9) / 10).reduce(0, +)
    var half = 0
    for count in seats where 2 * half < concentration.seats {
      half += count
      concentration.expertsOfHalf += 1
    }
  }
}

/// What counts of one expert.
private struct Facts {
  let isActive: Bool
  let isEligible: Bool
  let isLapsing: Bool
  let isTermEnding: Bool
  let isNeverUsed: Bool

  init(of person: Person, on day: CivilDate, ahead: Int, looksAtTraining: Bool) {
    let ahead = Validity(since: day, until: day.adding(days: ahead))
    isActive = person.status(on: day) == .active
    let isTrained = person.trainedUntil.map { $0 >= day } ?? false
    isEligible = isActive && (isTrained || !looksAtTraining)
    isLapsing = isEligible && (person.trainedUntil.map { ahead.contains($0) } ?? false)
    isTermEnding = isActive && (person.terms.last?.lastDay.map { ahead.contains($0) } ?? false)
    isNeverUsed =
      isActive
      && !person.services.values.contains { record in
        if case .served? = record.outcome?.value { true } else { false }
      }
  }

  func count(into row: inout PoolHealth.Row) {
    row.experts += 1
    row.eligible += isEligible ? 1 : 0
    row.lapsing += isLapsing ? 1 : 0
    row.termsEnding += isTermEnding ? 1 : 0
    row.neverUsed += isNeverUsed ? 1 : 0
  }
}
