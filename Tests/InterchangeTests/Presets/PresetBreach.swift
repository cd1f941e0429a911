import PanelModel
import PanelTestSupport

/// For every checked rule of a preset one change that breaks it and nothing else.
struct PresetBreach: CustomStringConvertible, Sendable {
  /// By what a breach is known.
  enum Mark: Sendable {
    /// The identifier of the rule, alone.
    case rule
    /// The same among the remarks, for a rule that only reports.
    case remark
    /// A code: what holds by itself, without a rule, or is no rule of a list.
    case code(String)
  }

  let preset: String
  let rule: String
  let mark: Mark
  let shape: PresetRoom.Shape
  let change: @Sendable (inout PresetRoom) -> Void

  var description: String { "\(preset) \(rule)" }

  init(
    _ preset: String, _ rule: String, _ shape: PresetRoom.Shape, _ mark: Mark = .rule,
    _ change: @escaping @Sendable (inout PresetRoom) -> Void
  ) {
    self.preset = preset
    self.rule = rule
    self.shape = shape
    self.mark = mark
    self.change = change
  }

  /// The words for levels that a preset has.
  static func levels(of preset: String) -> (expert: String, reviewCase: String) {
    switch preset {
    case "cn-title-intermediate-2019", "cn-bid-evaluation-2024",
      "cn-engineer-registration-proposed":
      ("senior", "intermediate")
    case "uk-engc-pri": ("chartered", "chartered")
    default: ("", "")
    }
  }

  /// The room in which the preset is tried.
  static func room(_ preset: String, _ shape: PresetRoom.Shape) -> PresetRoom {
    let levels = levels(of: preset)
    // How many members a panel has, the European rules leave to the panel.
    let seats = preset == "eu-expert-evaluation" ? SeatRange(12) : nil
    return PresetRoom(
      shape, expertLevel: levels.expert, caseLevel: levels.reviewCase, panelSeats: seats)
  }

  static let all = titles + bids + interviews + sections + foundation + evaluation + proposal

  private static let inactive = Mark.code("expert.inactive")

  private static let titles: [PresetBreach] = {
    func breach(
      _ rule: String, _ shape: PresetRoom.Shape = .titles, _ mark: Mark = .rule,
      _ change: @escaping @Sendable (inout PresetRoom) -> Void
    ) -> PresetBreach {
      PresetBreach("cn-title-intermediate-2019", rule, shape, mark, change)
    }
    return [
      breach("CN-STATUS", .titles, inactive) { $0.experts(1...1) { $0.status = "suspended" } },
      breach("CN-TRAIN") { $0.experts(1...1) { $0.trainedUntil = nil } },
      breach("CN40-11a") { $0.experts(1...1) { $0.specialties = [SpecialtyGrant("999.10")] } },
      breach("CN40-11b") { $0.experts(1...1) { $0.level = "junior" } },
      breach("CN40-11c") { $0.parts.availability[0].answer = .no },
      breach("CN40-11d") { $0.set("works_in_field", "no") },
      breach("CN40-10") { $0.set("term_since", "2023-04-04") },
      breach("CNCE-01") { $0.set("ce_hours", "89") },
      breach("CNCE-02") { $0.set("ce_professional_hours", "59") },
      breach("CN-YEARS") { $0.sat(1...1, on: "COM", "2024-03-05", "2025-03-05") },
      breach("CN-EMP") { $0.change("C5") { $0.employer = "U-1" } },
      breach("CN-KIN") { $0.conflict("kinship", with: "C5", until: "2010-01-01") },
      breach("CN-COLLAB") { $0.conflict("coauthor", with: "C5", until: "2023-01-01") },
      breach("CN40-19", .titles, .code("conflict.case")) { $0.conflict("declared", with: "C5") },
      breach("CN-APART") {
        $0.parts.relations.append(
          Relation(
            "E01", "E02", kind: "kinship", validity: Validity(until: CivilDate(iso: "2010-01-01"))))
      },
      breach("CN40-04") { $0.drop(2, from: "COM") },
      breach("CN40-06") { $0.drop(2, from: "SNS") },
      breach("CN40-05") { $0.drop(2, from: "SEN") },
      breach("CN-GROUP") { $0.drop(1, from: "G") },
      breach("CN40-17", .single) { $0.drop(1, from: "K1") },
      breach("CN40-17r") { $0.dropReader(of: "C1") },
      breach("CN-UNIT") { $0.experts(1...3) { $0.employer = "U-1" } },
      breach("CN-OUTSIDE") { $0.experts(1...8) { $0.employer = "" } },
      breach("CN-INDUSTRY") { $0.set("sector", "public", of: 1...25) },
      breach("CN40-09") { $0.experts(2...2) { $0.roles = ["member"] } },
      breach("CN40-13") { $0.conflict("declared", with: "C2", of: 1...3) },
      breach("CN-RENEWAL") { $0.sat(1...8, on: "COM", "2025-03-05") },
      breach("CN-SLOT", .titles, .code("check.limit-panels")) {
        $0.parts.panels[2].body.slot = $0.parts.panels[0].body.slot
      },
    ]
  }()

  private static let bids: [PresetBreach] = {
    func breach(
      _ rule: String, _ mark: Mark = .rule,
      _ change: @escaping @Sendable (inout PresetRoom) -> Void
    ) -> PresetBreach {
      PresetBreach("cn-bid-evaluation-2024", rule, .bids, mark, change)
    }
    return [
      breach("CN26-00", inactive) { $0.experts(1...1) { $0.status = "suspended" } },
      breach("CN26-04") { $0.set("experience", "7") },
      breach("CN26-04t") { $0.experts(1...1) { $0.level = "intermediate" } },
      breach("CNG-03") { $0.set("born", "1956-03-05") },
      breach("CNG-04") { $0.set("bad_record", "2023-05-05") },
      breach("CNT-04d") { $0.set("punished", "yes") },
      breach("CNZ-08") { $0.set("average_score", "59") },
      breach("CNG-08") { $0.change("X1") { $0.attributes["purchaser"] = "U-1" } },
      breach("CNG-06") { $0.change("X1") { $0.employer = "U-1" } },
      breach("CNG-06c") { $0.conflict("financial", with: "X1", until: "2023-01-01") },
      breach("CNT-04a") { $0.conflict("kinship", with: "X1", until: "2010-01-01") },
      breach("CNT-04b") { $0.conflict("authority", with: "X1") },
      breach("CNT-04c") { $0.conflict("bad-record", with: "X1", until: "2010-01-01") },
      breach("CNZ-02") { $0.conflict("dispute", with: "X1", until: "2023-01-01") },
      breach("CNZ-03") { $0.conflict("prior-role", with: "X1", until: "2010-01-01") },
      breach("CNT-01") { $0.drop(1, from: "B1") },
      breach("CNT-03") { $0.drop(2, from: "B2") },
      breach("CNG-12") { $0.drop(2, from: "B3") },
      breach("CNT-02") { $0.set("category", "owner-representative", of: 1...2) },
    ]
  }()

  private static let interviews: [PresetBreach] = {
    func breach(
      _ rule: String, _ mark: Mark = .rule,
      _ change: @escaping @Sendable (inout PresetRoom) -> Void
    ) -> PresetBreach {
      PresetBreach("uk-engc-pri", rule, .interviews, mark, change)
    }
    return [
      breach("UK-00", inactive) { $0.experts(1...1) { $0.status = "suspended" } },
      breach("UK-02t") { $0.experts(1...1) { $0.trainedUntil = nil } },
      breach("UK-02m") { $0.set("registered", "no") },
      breach("UK-11") { $0.experts(1...1) { $0.level = "incorporated" } },
      breach("UK-09") { $0.set("term_since", "2023-04-04") },
      breach("UK-09r") { $0.set("renewals", "2") },
      breach("UK-13") { $0.set("trained_on", "2023-04-04") },
      breach("UK-12e") { $0.change("C1") { $0.employer = "U-1" } },
      breach("UK-12s") { $0.conflict("trainer", with: "C1", until: "2010-01-01") },
      breach("UK-12p") { $0.conflict("kinship", with: "C1", until: "2010-01-01") },
      breach("UK-02") { $0.drop(1, from: "I1") },
      breach("UK-03") { $0.set("discipline", "rail", of: 1...2) },
      breach("UK-07") { $0.drop(1, from: "PAP") },
      breach("UK-07m") { $0.experts(1...1) { $0.roles = ["member"] } },
      breach("UK-LOAD", .code("load.above-most")) { $0.experts(1...1) { $0.held = 19 } },
      breach("UK-DAY", .code("check.limit-effort")) { $0.change("C1") { $0.effort = 6 } },
    ]
  }()
}
