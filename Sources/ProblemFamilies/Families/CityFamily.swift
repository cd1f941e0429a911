public import PanelModel

/// Engineering titles in one Chinese city: a middling pool, a docket of single cases.
///
/// Every case has a panel of its own. The same seed gives the same problem on every machine; another
/// seed gives other people, employers, conflicts and scores of the same shape.
///
/// **A roster always exists.** One is built while the problem is made and then hidden: a case that
/// has too few eligible experts is made easier (another employer, a lower level, fewer seats), loads
/// are set so that the roster fits, and no conflict or pin is added that would break it.
///
/// **The knobs** and what they are set to:
/// - 12 specialties. Experts: the largest has a quarter, the top five 69 %; four thin ones have 3 to
///   5 of 120. Demand is skewed otherwise: artificial intelligence has 5 % of the cases and 3 % of
///   the experts, and must borrow from software. Special equipment has no neighbour, and its experts
///   have just the room that its cases need: it binds.
/// - A pair is listed when expert and case are of one specialty (1.0), of adjacent (0.7) or of near
///   ones (0.4) and the expert's level is not below the case's: nearly a quarter of all pairs. The
///   score is that fit, less for a low proficiency and for a level that does not suit, give or take
///   0.03.
/// - Files take 3 seats of 1 effort point, interviews 5 of 2, practical tests 3 of 2.
/// - Capacity is 1.25 times the work of all seats; 12 % of experts hold other work already.
/// - Employers: one for six experts with sizes falling by rank, and more that have applicants only;
///   a quarter of the applicants work where experts do.
/// - Conflicts bar 1 to 3 % of all pairs, more than half of them for the same employer;
///   collaborations end after three years, so that some have expired.
/// - 92 % of experts are active, 78 % have valid training, 8 % are foreign, 2 % share a name.
///
/// No public register gives these figures. They are assumptions, chosen to be near what rules and
/// reports of title reviews suggest: demand by specialty falls by rank, supply follows it late, some
/// specialties are thin, ten employers of a large pool hold a third of it. People, employers and
/// cases are invented.
public struct CityFamily: Sendable {
  /// Fewest and most experts.
  public static let experts = 20...20_000
  /// Fewest and most cases.
  public static let cases = 1...100_000
  /// Most pairs of expert and case, because nearly a quarter of them are listed with a score.
  public static let pairLimit = 50_000_000

  private let builder: FamilyBuilder

  /// Chooses a member of the family.
  ///
  /// - Parameters:
  ///   - experts: Size of the pool, within ``experts``.
  ///   - cases: Size of the docket, within ``cases``.
  ///   - seed: Any number.
  /// - Throws: ``FamilySizeError`` for a size out of its range, or more than ``pairLimit`` pairs.
  public init(experts: Int, cases: Int, seed: UInt64) throws(FamilySizeError) {
    try FamilySizeError.check(experts, within: CityFamily.experts, or: FamilySizeError.experts)
    try FamilySizeError.check(cases, within: CityFamily.cases, or: FamilySizeError.cases)
    try FamilySizeError.check(experts: experts, cases: cases, atMost: CityFamily.pairLimit)
    builder = FamilyBuilder(.city, experts: experts, cases: cases, seed: seed)
  }

  /// Makes the problem's parts, which are valid.
  ///
  /// - Complexity: O(experts x cases).
  public func makeParts() -> ProblemParts { makeSolved().parts }

  /// Makes the parts together with the roster that is known to exist.
  func makeSolved() -> SolvedParts {
    var builder = builder
    return builder.build()
  }
}

extension FamilyShape {
  /// Engineering titles in one Chinese city; ``CityFamily`` says what the figures mean.
  static let city = FamilyShape(
    name: "City engineering titles, spring 2026 / 某市工程系列职称评审 2026 春",
    asOf: CivilDate(dayNumber: 20_517),  // 2026-03-05
    levels: cityLevels, specialties: citySpecialties, neighbours: cityNeighbours,
    fitByDistance: [1000, 700, 400],
    methods: [
      MethodShape(name: "file", seats: 3, effort: 1, weight: 85),
      MethodShape(name: "interview", seats: 5, effort: 2, weight: 10),
      MethodShape(name: "practical", seats: 3, effort: 2, weight: 5),
    ],
    districts: cityDistricts,
    expertsPerEmployer: 6, casesPerOutsideEmployer: 10, insideApplicants: 250,
    secondSpecialty: 150, foreignNames: 80, nameCollisionEvery: 50, suspended: 40, retired: 55,
    trained: 780, lapsed: 150, knownSeverity: 120, capacity: 1250, busy: 80,
    eager: 40, holding: 120, owing: 60, personalConflicts: 6, thinConflicts: 400,
    formerEmployers: 50, kinshipEvery: 60, resubmitted: 100)

  /// Districts of an invented city.
  static let cityDistricts: [(name: String, weight: Int)] = [
    ("高新区", 26), ("滨江区", 21), ("老城区", 17), ("南湖区", 13), ("经开区", 10),
    ("北山区", 7), ("临港区", 4), ("东岭县", 2),
  ]

  /// The ladder of engineering titles.
  static let cityLevels = [
    LevelShape(
      name: "junior", experts: 0, cases: 0, chairs: 0,
      titles: .init(
        engineer: "助理工程师", academic: "助教", engineerInLatin: "Assistant engineer",
        academicInLatin: "Assistant lecturer")),
    LevelShape(
      name: "intermediate", experts: 25, cases: 78, chairs: 0,
      titles: .init(
        engineer: "工程师", academic: "讲师", engineerInLatin: "Engineer",
        academicInLatin: "Lecturer")),
    LevelShape(
      name: "senior", experts: 55, cases: 22, chairs: 150,
      titles: .init(
        engineer: "高级工程师", academic: "副教授", engineerInLatin: "Senior engineer",
        academicInLatin: "Associate professor")),
    LevelShape(
      name: "full-senior", experts: 20, cases: 0, chairs: 150,
      titles: .init(
        engineer: "正高级工程师", academic: "教授", engineerInLatin: "Principal engineer",
        academicInLatin: "Professor")),
  ]

  /// Codes in the manner of a discipline tree; the weights add up to 1000 on either side.
  private static let citySpecialties = [
    SpecialtyShape(
      code: "560.20", chinese: "建筑结构", english: "Structural engineering", experts: 250,
      cases: 180, topics: ["高层住宅结构设计", "厂房钢结构加固", "体育馆大跨屋盖", "旧楼抗震鉴定"]),
    SpecialtyShape(
      code: "560.30", chinese: "建筑施工", english: "Construction", experts: 120, cases: 120,
      topics: ["深基坑施工", "装配式住宅施工", "医院工程总承包", "高支模专项方案"]),
    SpecialtyShape(
      code: "460.20", chinese: "机械设计", english: "Mechanical design", experts: 130, cases: 100,
      topics: ["数控机床主轴改进", "包装生产线设计", "减速器疲劳试验", "搬运机器人夹具"]),
    SpecialtyShape(
      code: "470.40", chinese: "电气工程", english: "Electrical engineering", experts: 110,
      cases: 100, topics: ["变电站改造", "配电网自动化", "厂区光伏并网", "电机节能改造"]),
    SpecialtyShape(
      code: "520.40", chinese: "软件工程", english: "Software engineering", experts: 80,
      cases: 110, topics: ["政务服务平台", "医院信息系统", "仓储管理软件", "公交调度系统"]),
    SpecialtyShape(
      code: "530.15", chinese: "化学工程", english: "Chemical engineering", experts: 80, cases: 70,
      topics: ["精馏塔节能改造", "水性涂料中试", "催化剂评价装置", "罐区工艺设计"]),
    SpecialtyShape(
      code: "580.20", chinese: "道路与桥梁", english: "Roads and bridges", experts: 55, cases: 80,
      topics: ["跨江大桥检测", "快速路改造", "隧道渗漏治理", "沥青路面再生"]),
    SpecialtyShape(
      code: "560.55", chinese: "市政给排水", english: "Municipal water engineering", experts: 45,
      cases: 70, topics: ["雨污分流工程", "自来水厂扩建", "海绵城市试点", "管网漏损控制"]),
    SpecialtyShape(
      code: "510.50", chinese: "通信工程", english: "Telecommunications", experts: 35, cases: 60,
      topics: ["基站覆盖优化", "园区光纤网络", "地铁专用通信", "应急通信车"]),
    SpecialtyShape(
      code: "520.20", chinese: "人工智能", english: "Artificial intelligence", experts: 30,
      cases: 50, topics: ["质检图像识别", "客服问答模型", "路口信号预测", "设备故障预警"]),
    SpecialtyShape(
      code: "610.30", chinese: "环境工程", english: "Environmental engineering", experts: 30,
      cases: 35, topics: ["工业废水处理", "土壤修复工程", "垃圾焚烧烟气治理"]),
    SpecialtyShape(
      code: "620.45", chinese: "特种设备安全", english: "Special equipment safety", experts: 35,
      cases: 25, leastExperts: 4, isTight: true, topics: ["电梯检验", "锅炉能效测试", "压力容器评定"]),
  ]

  private static let cityNeighbours = [
    SpecialtyNeighbours("560.20", "560.30", distance: 1),
    SpecialtyNeighbours("560.30", "580.20", distance: 1),
    SpecialtyNeighbours("460.20", "470.40", distance: 1),
    SpecialtyNeighbours("520.40", "520.20", distance: 1),
    SpecialtyNeighbours("520.40", "510.50", distance: 1),
    SpecialtyNeighbours("530.15", "610.30", distance: 1),
    SpecialtyNeighbours("560.30", "560.55", distance: 2),
    SpecialtyNeighbours("560.55", "610.30", distance: 2),
  ]
}
