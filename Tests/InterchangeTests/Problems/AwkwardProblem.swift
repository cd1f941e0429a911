import PanelModel

/// Random problems whose texts hold whatever a table or a policy could trip over.
enum AwkwardProblem {
  static let texts = [
    "plain", "no", "1.0", "2026-03-05", "a,b", "a;b", "a/b、c；d", "says \"yes\"", "two\nlines",
    "back\\slash", "colon: here", "键: 值", "#hash", "- dash", "{brace}", "é", "e\u{301}", "𠀀",
    "a:3", "~", "null", "'single'", "tab\there", "%", "@at", "full　width", "|", ">", "&a", "*a",
    "!t",
  ]

  static func parts(_ random: inout some RandomNumberGenerator) -> ProblemParts {
    func text() -> String { texts.randomElement(using: &random) ?? "" }
    func maybe(_ text: String) -> String { Bool.random(using: &random) ? text : "" }
    func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
    func date() -> CivilDate? {
      Bool.random(using: &random) ? CivilDate(dayNumber: number(0...30_000)) : nil
    }
    let experts = (0..<number(1...6)).map { index in
      Expert(
        id: Expert.ID("\(text())#\(index)"), name: maybe(text()), employer: maybe(text()),
        region: maybe(text()),
        specialties: (0..<number(0...3)).map { _ in
          SpecialtyGrant(text(), proficiency: Bool.random(using: &random) ? number(1...5) : nil)
        }, title: maybe(text()), roles: (0..<number(0...2)).map { _ in text() },
        status: Bool.random(using: &random) ? "active" : "on leave", trainedUntil: date(),
        load: LoadOverride(least: number(0...2), most: Bool.random(using: &random) ? 5 : nil),
        held: number(0...3), severity: number(-5...5),
        attributes: Bool.random(using: &random) ? ["学历": text(), "sector": text()] : [:])
    }
    let cases = (0..<number(1...6)).map { index in
      Case(
        id: Case.ID("\(text())C\(index)"), applicant: maybe(text()), employer: maybe(text()),
        region: maybe(text()), specialties: (0..<number(0...2)).map { _ in text() },
        method: maybe(text()),
        seats: index % 2 == 0 ? SeatRange(number(1...2), number(2...3)) : nil,
        effort: number(1...9), panel: index == 1 ? Panel.ID("panel \(text())") : nil,
        attributes: Bool.random(using: &random) ? ["kind of \(index)": text()] : [:])
    }
    let expert = experts[0].id
    var parts = ProblemParts(
      name: maybe(text()), asOf: CivilDate(dayNumber: number(0...30_000)),
      policy: Policy(
        decimals: number(0...9), missing: AffinityTable.Missing.allCases[number(0...1)],
        seats: SeatRange(1, 3), load: LoadBounds(least: number(0...1), most: number(2...9)),
        objectives: [Objective(.worstPanel, of: .seat, give: Fraction(1, number(1...9)))],
        preset: Bool.random(using: &random) ? PresetOrigin(name: text(), source: text()) : nil),
      experts: experts, cases: cases,
      conflicts: (0..<number(0...3)).map { _ in
        Conflict(
          expert: expert,
          target: [.employer(text()), .person(text()), .reviewCase(cases[0].id)][number(0...2)],
          kind: ConflictKinds.standard.randomElement(using: &random) ?? "",
          effect: Conflict.Effect.allCases[number(0...2)],
          validity: Validity(since: date()), source: maybe(text()))
      },
      pins: Bool.random(using: &random)
        ? [Pin(panel: Panel.ID(cases[0].id.rawValue), expert: expert, by: text(), reason: text())]
        : [],
      previous: Bool.random(using: &random)
        ? [PreviousSeat(panel: Panel.ID(text()), expert: expert, role: text(), date: date())] : [],
      scores: .listed([
        ProblemParts.Score(
          panel: Panel.ID(cases[0].id.rawValue), expert: expert, units: number(-9999...9999))
      ]))
    if Bool.random(using: &random) { addTables(to: &parts, &random) }
    return parts
  }
}
