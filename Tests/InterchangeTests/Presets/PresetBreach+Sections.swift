import PanelModel
import PanelTestSupport

/// Breaches of the presets on panels that review proposals, and of the proposed one.
extension PresetBreach {
  static let sections: [PresetBreach] = {
    func breach(
      _ rule: String, _ shape: PresetRoom.Shape = .sections, _ mark: Mark = .rule,
      _ change: @escaping @Sendable (inout PresetRoom) -> Void
    ) -> PresetBreach {
      PresetBreach("nih-study-section", rule, shape, mark, change)
    }
    return [
      breach("NIH-07") { $0.drop(1, from: "ONE") },
      breach("NIH-15", .sections, .code("load.above-most")) { $0.experts(1...1) { $0.held = 6 } },
      breach("NIH-05") { $0.dropReader(of: "A1") },
      breach("NIH-05c", .single) { $0.drop(1, from: "K1") },
      breach("NIH-00", .sections, .code("expert.inactive")) {
        $0.experts(1...1) { $0.status = "suspended" }
      },
      breach("NIH-01") { $0.set("term_since", "2022-04-04") },
      breach("NIH-03", .sections, .remark) { $0.set("temporary_service", "") },
      breach("NIH-15b", .sections, .remark) { room in
        room.experts(1...1) { $0.roles = ["chair"] }
        room.set("served_within(12 months)", "2")
      },
      breach("NIH-02") { $0.sat(1...10, on: "ONE", "2025-03-05") },
      breach("NIH-06") { $0.set("sector", "federal", of: 1...4) },
      breach("NIH-04r", .sections, .remark) { $0.experts(1...7) { $0.region = "R0" } },
      breach("NIH-04g", .sections, .remark) { $0.set("sex", "F", of: 1...9) },
      breach("NIH-08") { $0.change("A3") { $0.employer = "U-1" } },
      breach("NIH-09") { $0.conflict("kinship", with: "A3", until: "2010-01-01") },
      breach("NIH-11") { $0.conflict("coauthor", with: "A3", until: "2023-01-01") },
      breach("NIH-12", .sections, .code("conflict.case")) { $0.conflict("financial", with: "A3") },
      breach("NIH-14") { $0.conflict("competitor", with: "A2") },
    ]
  }()

  static let foundation: [PresetBreach] = {
    func breach(
      _ rule: String, _ shape: PresetRoom.Shape = .sections, _ mark: Mark = .rule,
      _ change: @escaping @Sendable (inout PresetRoom) -> Void
    ) -> PresetBreach {
      PresetBreach("nsf-panel", rule, shape, mark, change)
    }
    return [
      breach("NIH-07") { $0.drop(1, from: "ONE") },
      breach("NIH-15", .sections, .code("load.above-most")) { $0.experts(1...1) { $0.held = 6 } },
      breach("NSF-00", .sections, .code("expert.inactive")) {
        $0.experts(1...1) { $0.status = "suspended" }
      },
      breach("NSF-10") { $0.dropReader(of: "A1") },
      breach("NSF-10c", .single) { $0.drop(1, from: "K1") },
      breach("NSF-04") { room in
        room.set("former_employer", "OLD@2025-01-01")
        room.change("A3") { $0.employer = "OLD" }
      },
      breach("NSF-01") { $0.conflict("collaboration", with: "A3", until: "2022-01-01") },
      breach("NSF-02") { $0.conflict("co-editor", with: "A3", until: "2024-01-01") },
      breach("NSF-03") { $0.conflict("teacher-student", with: "A3", until: "2000-01-01") },
      breach("NSF-05") { $0.conflict("payment", with: "A3", until: "2025-01-01") },
      breach("NSF-06", .sections, .code("conflict.case")) { $0.conflict("stock", with: "A3") },
      breach("NSF-07", .sections, .code("conflict.case")) {
        $0.conflict("job-negotiation", with: "A3")
      },
      breach("NSF-07k") { $0.conflict("kinship", with: "A3", until: "2000-01-01") },
    ]
  }()

  static let evaluation: [PresetBreach] = {
    func breach(
      _ rule: String, _ shape: PresetRoom.Shape = .sections, _ mark: Mark = .rule,
      _ change: @escaping @Sendable (inout PresetRoom) -> Void
    ) -> PresetBreach {
      PresetBreach("eu-expert-evaluation", rule, shape, mark, change)
    }
    return [
      breach("EU-00", .sections, .code("expert.inactive")) {
        $0.experts(1...1) { $0.status = "suspended" }
      },
      breach("EU-03", .single) { $0.drop(1, from: "K1") },
      breach("EU-03r") { $0.dropReader(of: "A1") },
      breach("EU-05", .sections, .remark) { $0.set("sex", "F", of: 1...12) },
      breach("EU-09") { $0.set("country", "DE", of: 1...4) },
      breach("EU-09e", .sections, .remark) { $0.set("country", "US", of: 1...3) },
      breach("EU-04p", .sections, .remark) { $0.set("sector", "private", of: 1...12) },
      breach("EU-04b", .sections, .remark) { $0.set("sector", "public", of: 1...12) },
      breach("EU-06", .sections, .remark) { $0.sat(1...10, on: "ONE", "2025-03-05") },
      breach("EU-07", .sections, .remark) { $0.set("newcomer", "no", of: 1...12) },
      breach("EU-12") { room in
        room.set("former_employer", "OLD@2023-01-01")
        room.change("A3") { $0.employer = "OLD" }
      },
      breach("EU-12c") { $0.conflict("former-employer", with: "A3", until: "2023-01-01") },
      breach("EU-11", .sections, .code("conflict.case")) {
        $0.conflict("recommender", with: "A3")
      },
      breach("EU-11k") { $0.conflict("kinship", with: "A3", until: "2000-01-01") },
      breach("EU-16") { $0.conflict("collaboration", with: "A3", until: "2023-01-01") },
      breach("EU-14") { $0.conflict("competitor", with: "A2") },
    ]
  }()

  static let proposal: [PresetBreach] = {
    func breach(
      _ rule: String, _ mark: Mark = .rule,
      _ change: @escaping @Sendable (inout PresetRoom) -> Void
    ) -> PresetBreach {
      PresetBreach("cn-engineer-registration-proposed", rule, .group, mark, change)
    }
    return [
      breach("PR-POOL", .code("expert.inactive")) { $0.experts(1...1) { $0.status = "suspended" } },
      breach("PR-TRAIN") { $0.experts(1...1) { $0.trainedUntil = nil } },
      breach("PR-PEER") { $0.experts(1...1) { $0.specialties = [SpecialtyGrant("999.10")] } },
      breach("PR-EMP") { $0.change("C5") { $0.employer = "U-1" } },
      breach("PR-SEATS") { $0.drop(1, from: "G") },
    ]
  }()
}
