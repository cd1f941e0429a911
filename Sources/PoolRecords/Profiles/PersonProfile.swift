public import PanelModel

/// What a row of a list says about a person; nil is what it says nothing about.
public struct PersonProfile: Hashable, Sendable {
  /// Standing as a list can have it.
  public enum Standing: Hashable, Sendable {
    /// May be seated.
    case active
    /// Not for a while; the list's own word.
    case suspended(String)
    /// Out of the pool; the list's own word.
    case removed(String)
  }

  /// What the person is to the pool.
  public var role = Person.Role.expert
  /// Name for people.
  public var name: String?
  /// Main employer.
  public var employer: String?
  /// Region.
  public var region: String?
  /// Title.
  public var title: String?
  /// Level by the policy's ladder.
  public var level: String?
  /// All specialties covered.
  public var specialties: [SpecialtyGrant]?
  /// All roles on panels.
  public var panelRoles: [String]?
  /// Year of birth.
  public var birthYear: Int?
  /// Least load.
  public var least: Int?
  /// Most load.
  public var most: Int?
  /// Last day of the training.
  public var trainedUntil: CivilDate?
  /// Standing.
  public var standing: Standing?
  /// By what the list knows the person.
  public var matchKey: MatchKey?

  /// A profile that says nothing.
  public init() {}
}

extension PersonProfile {
  /// What must be recorded so that a person is as the profile says, in this order; empty where the person
  /// is so already.
  ///
  /// A course of no hours stands for a training of which only the last day is known; a training that
  /// is over, or that the pool knows to be valid longer, is left as it is.
  ///
  /// - Parameters:
  ///   - person: What is known on the day; nil for nobody.
  ///   - day: The day.
  ///   - list: Name of the list, for the reasons.
  /// - Returns: Details, each of a kind of its own but for specialties and roles.
  public func changes(of person: Person?, on day: CivilDate, list: String) -> [EventDetail] {
    var details: [EventDetail] = []
    let isMember = person?.roles[role] != nil
    let isBack = isMember && role == .expert && person?.status(on: day) == .removed && !isLeaving
    let rename = name.flatMap { $0 == person?.name?.value ? nil : $0 }
    if !isMember || isBack {
      details.append(.enrolled(Enrolment(role, name: rename ?? "")))
    } else if let rename {
      details.append(.named(rename))
    }
    if let matchKey, person?.matchKeys[matchKey.column]?.value != matchKey {
      details.append(.matched(matchKey))
    }
    if let birthYear, person?.birthYear?.value != birthYear {
      details.append(.born(year: birthYear))
    }
    details += texts(of: person)
    if role == .expert {
      details +=
        sets(of: person, list: list) + trainingAndLoad(of: person, on: day, list: list)
        + standings(of: person, on: day, isBack: isBack, list: list)
    }
    return details
  }

  private var isLeaving: Bool { if case .removed? = standing { true } else { false } }

  private func texts(of person: Person?) -> [EventDetail] {
    var details: [EventDetail] = []
    if let employer, employer != person?.employer {
      details.append(.employerJoined(Joining(employer)))
    }
    if let region, region != person?.region?.value { details.append(.regionGiven(region)) }
    if let title, title != person?.title?.value { details.append(.titleGiven(title)) }
    if let level, level != person?.level?.value { details.append(.levelGiven(level)) }
    return details
  }

  private func sets(of person: Person?, list: String) -> [EventDetail] {
    var details: [EventDetail] = []
    if let specialties {
      let held = person?.specialties ?? [:]
      let named = Set(specialties.map(\.specialty))
      details += specialties.filter { grant in
        // A list without a proficiency does not take one away.
        guard let known = held[grant.specialty]?.value else { return true }
        return grant.proficiency != nil && grant != known
      }.map { .specialtyGranted($0) }
      details += held.keys.filter { !named.contains($0) }.inByteOrder
        .map { .specialtyWithdrawn(Named($0, reason: list)) }
    }
    if let panelRoles {
      let held = person?.panelRoles ?? [:]
      details += panelRoles.filter { held[$0] == nil }.map { .roleGiven($0) }
      details += held.keys.filter { !panelRoles.contains($0) }.inByteOrder
        .map { .roleWithdrawn(Named($0, reason: list)) }
    }
    return details
  }

  private func trainingAndLoad(
    of person: Person?, on day: CivilDate, list: String
  ) -> [EventDetail] {
    var details: [EventDetail] = []
    let known = person?.capacity?.value ?? LoadOverride()
    let load = LoadOverride(least: least ?? known.least, most: most ?? known.most)
    if load != known { details.append(.capacityStated(load)) }
    if let trainedUntil, trainedUntil >= day,
      person?.trainedUntil.map({ $0 < trainedUntil }) ?? true
    {
      details.append(
        .trainingCompleted(TrainingCompletion(list, hours: 0, validUntil: trainedUntil)))
    }
    return details
  }

  private func standings(
    of person: Person?, on day: CivilDate, isBack: Bool, list: String
  ) -> [EventDetail] {
    let status = isBack ? .active : person?.status(on: day) ?? .active
    switch (standing, status) {
    case (.active, .suspended): return [.reinstated(reason: list)]
    case (.suspended(let word), .active): return [.suspended(Suspension(reason: word))]
    case (.removed(let word), .active), (.removed(let word), .suspended):
      return [.removed(Removal(.other, reason: word))]
    default: return []
    }
  }
}

extension Sequence<String> {
  /// In the order of their bytes.
  var inByteOrder: [String] { sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }
}
