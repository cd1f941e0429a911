import PanelModel

/// `members.csv`.
enum MemberTable {
  static func read(_ row: inout TableRow) -> Membership {
    Membership(
      panel: Panel.ID(row.text("panel")), expert: Expert.ID(row.text("expert")),
      role: role(row.text("role")), by: row.text("by"), reason: row.text("reason"))
  }

  /// Any word is a role; those for who chairs are read as one, for rules ask who chairs.
  private static func role(_ text: String) -> String {
    let chairs = TableSchema.folded(text) == Membership.chairRole
    return chairs || ChineseChoices.chair.contains(text) ? Membership.chairRole : text
  }

  static func cells(of member: Membership) -> [String] {
    [member.panel.rawValue, member.expert.rawValue, member.role, member.by, member.reason]
  }
}
