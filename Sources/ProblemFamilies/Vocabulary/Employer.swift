/// An invented employer.
struct Employer {
  /// What an employer does.
  enum Sector: String {
    case enterprise, university, institute, government
  }

  var id: String
  var name: String
  var sector: Sector
  var district: String

  /// Makes an employer whose name differs from that of every other number, up to thousands.
  init(number: Int, id: String, sector: Sector, district: String) {
    // 137 is prime to the count of the brands, so that neighbours in rank do not share a syllable.
    let brands = Employer.firstSyllables.count * Employer.secondSyllables.count
    let brand = number * 137 % brands
    let first = Employer.firstSyllables[brand / Employer.secondSyllables.count]
    let second = Employer.secondSyllables[brand % Employer.secondSyllables.count]
    let fields = Employer.fields(of: sector)
    let field = fields[(number + number / brands) % fields.count]
    self.id = id
    self.sector = sector
    self.district = district
    name = sector == .enterprise ? first + second + field : "江州" + first + second + field
  }

  private static let firstSyllables = [
    "华", "中", "安", "金", "天", "宏", "远", "新", "长", "恒", "同", "瑞", "嘉", "盛", "永", "正", "泰", "兴",
  ]
  private static let secondSyllables = [
    "信", "达", "源", "通", "诚", "和", "联", "创", "捷", "腾", "辰", "宇", "峰", "川", "景", "凯",
  ]

  private static func fields(of sector: Sector) -> [String] {
    switch sector {
    case .university: ["大学", "理工学院", "工程学院", "职业技术学院"]
    case .institute: ["设计研究院", "勘测设计院", "工程研究院", "检测研究院", "技术研究所", "规划设计院"]
    case .government: ["区住房和城乡建设局", "区交通运输局", "区生态环境局", "区市场监督管理局", "区水务局", "区应急管理局"]
    case .enterprise:
      [
        "工程公司", "科技公司", "建设公司", "设备公司", "实业公司", "技术公司", "装备公司", "集团公司", "环境公司",
        "能源公司", "发展公司",
      ]
    }
  }
}
