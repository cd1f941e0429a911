import PanelModel

/// How experts, cases, panels and specialties are called on a page.
///
/// Tables know some of these names under columns of their own: `name` of a panel, `title` and
/// `applicant_name` of a case.
struct RosterNames: Sendable {
  private static let panelColumns = ["name", "名称"]
  private static let titleColumns = ["title", "题目", "项目名称", "名称"]
  private static let applicantColumns = ["applicant_name", "申报人姓名"]

  private let problem: AssignmentProblem
  private let language: Language
  private let organisations: [String: String]
  private let specialties: [String: Specialty]

  init(_ problem: AssignmentProblem, language: Language) {
    self.problem = problem
    self.language = language
    organisations = Dictionary(
      problem.organisations.map { ($0.id.rawValue, $0.name) }, uniquingKeysWith: { one, _ in one })
    specialties = Dictionary(
      problem.specialties.map { ($0.id.rawValue, $0) }, uniquingKeysWith: { one, _ in one })
  }

  /// The expert of an identifier; nil where the problem has none.
  func expert(_ id: Expert.ID) -> Expert? { problem.indexByExpert[id].map { problem.experts[$0] } }

  /// An expert, with the identifier and what else is to be noted.
  func named(_ id: Expert.ID, note: String = "") -> Page.Named {
    let name = expert(id)?.name ?? ""
    if name.isEmpty {
      return Page.Named(id.rawValue, note: note)
    }
    return Page.Named(name, note: [id.rawValue, note].filter { $0 != "" }.joined(separator: " "))
  }

  /// The name of an employer that the problem may know by an identifier.
  func employer(_ text: String) -> String {
    let name = organisations[text] ?? ""
    return name.isEmpty ? text : name
  }

  /// The name of a specialty with its code, in the language of the page where it has one there.
  func specialty(_ code: String) -> String {
    guard let known = specialties[code] else { return code }
    let (own, other) =
      language == .chinese
      ? (known.chineseName, known.englishName) : (known.englishName, known.chineseName)
    let name = own.isEmpty ? other : own
    return name.isEmpty || name == code ? code : "\(code) \(name)"
  }

  /// The panel of an identifier; nil where the problem has none.
  func panel(_ id: Panel.ID) -> Panel? { problem.indexByPanel[id].map { problem.panels[$0] } }

  /// The name of a panel, where its table has one.
  func name(of id: Panel.ID) -> String {
    Self.first(Self.panelColumns, panel(id)?.body.attributes ?? [:])
  }

  /// The applicant of a case, by name where the table has one.
  func applicant(of one: Case) -> String {
    let name = Self.first(Self.applicantColumns, one.attributes)
    return name.isEmpty ? one.applicant : name
  }

  /// What a case is about, where the table says so.
  func title(of one: Case) -> String { Self.first(Self.titleColumns, one.attributes) }

  private static func first(_ columns: [String], _ attributes: [String: String]) -> String {
    columns.lazy.compactMap { attributes[$0] }.first { !$0.isEmpty } ?? ""
  }

  /// When and where: day, hours, place.
  func slot(_ id: Slot.ID?) -> String {
    guard let id, let index = problem.indexBySlot[id] else { return "" }
    let slot = problem.slots[index]
    let hours = [slot.start, slot.end].filter { !$0.isEmpty }.joined(separator: "–")
    return ["\(slot.date)", hours, slot.place].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Whether a panel is a case's own, so that the table of cases says all of it.
  func isOwn(_ id: Panel.ID) -> Bool {
    problem.indexByCase[Case.ID(id.rawValue)].map { problem.cases[$0].panel == nil } ?? false
  }
}
