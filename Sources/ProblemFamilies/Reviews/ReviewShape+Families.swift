extension ReviewShape {
  /// Engineering titles in one city, judged by one committee and its discipline groups.
  static let cityCommittee = ReviewShape(
    name: "City engineering titles with a committee, spring 2026 / 某市工程系列职称评审（评委会）2026 春",
    clusters: [
      [
        citySpecialty("560.20", 1), citySpecialty("560.30", 2),
        citySpecialty("560.55", 7), citySpecialty("580.20", 6),
      ],
      [citySpecialty("460.20", 3), citySpecialty("470.40", 4)],
      [
        citySpecialty("520.40", 5), citySpecialty("520.20", 9, .hot),
        citySpecialty("510.50", 10),
      ],
      [
        citySpecialty("530.15", 8), citySpecialty("610.30", 11),
        citySpecialty("620.45", 12, .thin),
      ],
    ],
    isClique: true,
    plan: PanelPlan(
      casesPerPanel: 50, seats: 5, committeeSeats: 11, readers: 3, panelsPerSlot: 2),
    expertsPerEmployer: 6, casesPerOutsideEmployer: 12, insideApplicants: 250,
    personalConflicts: 8, owing: 0)

  /// Engineering titles inside one group of companies: nearly everybody is a colleague.
  static let company = ReviewShape(
    name: "Company engineering titles, spring 2026 / 某集团工程系列职称评审 2026 春",
    clusters: [
      [
        SpecialtyShare("460.20", rank: 1), SpecialtyShare("460.15", rank: 3),
        SpecialtyShare("460.40", rank: 6, .hot),
      ],
      [SpecialtyShare("470.40", rank: 2), SpecialtyShare("470.50", rank: 7)],
      [SpecialtyShare("520.40", rank: 4), SpecialtyShare("510.50", rank: 8)],
      [SpecialtyShare("430.20", rank: 5), SpecialtyShare("620.20", rank: 9, .thin)],
    ],
    isClique: true, plan: PanelPlan(casesPerPanel: 3, seats: 5, panelsPerSlot: 4),
    expertsPerEmployer: 15, casesPerOutsideEmployer: nil, insideApplicants: 1000,
    personalConflicts: 20, owing: 60, subsidiaries: 400)

  /// Engineering titles of one province: committees, each with many discipline groups.
  static let provincial = ReviewShape(
    name: "Provincial engineering titles, spring 2026 / 某省工程系列职称评审 2026 春",
    clusters: provincialClusters { SpecialtyShare($0, rank: $1, $2, flat: 2) }, isClique: true,
    plan: PanelPlan(
      casesPerPanel: 50, seats: 5, committeeSeats: 25, readers: 3, panelsPerSlot: 6),
    expertsPerEmployer: 8, casesPerOutsideEmployer: 24, insideApplicants: 700,
    personalConflicts: 6, owing: 0)

  /// Single cases of many specialties, of which some have hardly any experts and some too few.
  static let thinSpecialty = ReviewShape(
    name: "Thin specialties, spring 2026 / 稀缺专业职称评审 2026 春",
    clusters: provincialClusters { SpecialtyShare($0, rank: $1, $2, flat: 6, lag: 25) },
    isClique: false,
    plan: PanelPlan(casesPerPanel: 1, seats: 3, mostPerEmployer: 1),
    expertsPerEmployer: 8, casesPerOutsideEmployer: 15, insideApplicants: 600,
    personalConflicts: 6, owing: 60)

  /// Five of the twelve specialties of the city have about 60 % of its cases.
  private static func citySpecialty(
    _ code: String, _ rank: Int, _ supply: SpecialtyShare.Supply = .usual
  ) -> SpecialtyShare { SpecialtyShare(code, rank: rank, supply, flat: 2) }

  /// The 45 specialties of a province with their ranks in the docket.
  private static func provincialClusters(
    _ make: (String, Int, SpecialtyShare.Supply) -> SpecialtyShare
  ) -> [[SpecialtyShare]] {
    let ranks: [[(String, Int)]] = [
      [
        ("560.20", 1), ("560.30", 2), ("560.35", 15), ("560.45", 16), ("560.50", 13),
        ("560.55", 14),
      ],
      [("460.15", 9), ("460.20", 3), ("460.30", 28), ("460.40", 8), ("460.50", 29)],
      [("470.10", 19), ("470.40", 4), ("470.50", 7), ("470.60", 20)],
      [("510.10", 17), ("510.30", 21), ("510.50", 10)],
      [("520.20", 11), ("520.30", 26), ("520.40", 5), ("520.50", 23), ("520.60", 22)],
      [("530.15", 6), ("530.25", 24), ("530.35", 30), ("530.45", 31)],
      [("570.15", 25), ("570.25", 33), ("570.35", 32)],
      [("580.20", 12), ("580.30", 27), ("580.50", 43)],
      [("610.30", 18), ("610.50", 34), ("620.20", 35), ("620.45", 44)],
      [("430.20", 36), ("430.40", 38), ("440.30", 41), ("450.20", 42)],
      [("420.20", 37), ("420.40", 40)],
      [("550.30", 39), ("540.20", 45)],
    ]
    let hot: Set = ["510.30", "520.20", "520.60", "470.60"]
    let thin: Set = ["580.50", "620.45", "440.30", "450.20", "420.40", "540.20"]
    return ranks.map { cluster in
      cluster.map { code, rank in
        make(code, rank, hot.contains(code) ? .hot : thin.contains(code) ? .thin : .usual)
      }
    }
  }
}
