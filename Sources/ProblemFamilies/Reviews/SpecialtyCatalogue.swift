/// Names of engineering specialties, in the manner of a discipline tree: `560.20` lies under `560`.
enum SpecialtyCatalogue {
  /// A name in both languages.
  struct Name: Sendable {
    var chinese: String
    var english: String

    init(_ chinese: String, _ english: String) {
      self.chinese = chinese
      self.english = english
    }
  }

  /// The name of a specialty or of a discipline.
  static func name(of code: String) -> Name { names[code] ?? Name(code, code) }

  /// The discipline that a specialty lies under.
  static func discipline(of code: String) -> String {
    String(code.prefix { $0 != "." })
  }

  /// What applicants hand in, beside the name of their specialty.
  static let works = ["工程设计", "技术改造", "检测评定", "新产品试制", "运行优化", "标准编制", "事故分析", "工艺攻关"]

  private static let names: [String: Name] = [
    "420": Name("测绘", "Surveying"), "420.20": Name("工程测量", "Engineering survey"),
    "420.40": Name("地理信息", "Geographic information"),
    "430": Name("材料", "Materials"), "430.20": Name("金属材料", "Metals"),
    "430.40": Name("无机非金属材料", "Inorganic materials"),
    "440": Name("矿山", "Mining"), "440.30": Name("采矿工程", "Mining engineering"),
    "450": Name("冶金", "Metallurgy"), "450.20": Name("冶金工程", "Metallurgical engineering"),
    "460": Name("机械", "Mechanical engineering"),
    "460.15": Name("机械制造工艺", "Manufacturing processes"),
    "460.20": Name("机械设计", "Mechanical design"), "460.30": Name("模具与工装", "Tools and dies"),
    "460.40": Name("机械自动化", "Automation"), "460.50": Name("仪器仪表", "Instruments"),
    "470": Name("动力与电气", "Power and electrical engineering"),
    "470.10": Name("热能工程", "Thermal engineering"),
    "470.40": Name("电气工程", "Electrical engineering"),
    "470.50": Name("电力系统", "Power systems"), "470.60": Name("新能源发电", "Renewable power"),
    "510": Name("电子与通信", "Electronics and telecommunications"),
    "510.10": Name("电子技术", "Electronics"),
    "510.30": Name("集成电路", "Integrated circuits"),
    "510.50": Name("通信工程", "Telecommunications"),
    "520": Name("计算机", "Computing"), "520.20": Name("人工智能", "Artificial intelligence"),
    "520.30": Name("计算机系统", "Computer systems"),
    "520.40": Name("软件工程", "Software engineering"),
    "520.50": Name("信息安全", "Information security"),
    "520.60": Name("数据工程", "Data engineering"),
    "530": Name("化工", "Chemical industry"), "530.15": Name("化学工程", "Chemical engineering"),
    "530.25": Name("石油化工", "Petrochemicals"), "530.35": Name("高分子材料", "Polymers"),
    "530.45": Name("精细化工", "Fine chemicals"),
    "540": Name("纺织", "Textiles"), "540.20": Name("纺织工程", "Textile engineering"),
    "550": Name("食品", "Food"), "550.30": Name("食品工程", "Food engineering"),
    "560": Name("土木建筑", "Civil engineering"),
    "560.20": Name("建筑结构", "Structural engineering"),
    "560.30": Name("建筑施工", "Construction"),
    "560.35": Name("岩土工程", "Geotechnical engineering"),
    "560.45": Name("建筑设备", "Building services"),
    "560.50": Name("工程造价", "Cost engineering"),
    "560.55": Name("市政给排水", "Municipal water engineering"),
    "570": Name("水利", "Hydraulic engineering"),
    "570.15": Name("水工结构", "Hydraulic structures"),
    "570.25": Name("水文水资源", "Water resources"),
    "570.35": Name("水利施工", "Hydraulic construction"),
    "580": Name("交通运输", "Transport"), "580.20": Name("道路与桥梁", "Roads and bridges"),
    "580.30": Name("隧道与轨道", "Tunnels and railways"),
    "580.50": Name("船舶工程", "Ship engineering"),
    "610": Name("环境", "Environment"), "610.30": Name("环境工程", "Environmental engineering"),
    "610.50": Name("环境监测", "Environmental monitoring"),
    "620": Name("安全", "Safety"), "620.20": Name("安全生产", "Industrial safety"),
    "620.45": Name("特种设备安全", "Special equipment safety"),
  ]
}
