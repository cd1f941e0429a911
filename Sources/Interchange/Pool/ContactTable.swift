import PanelModel
import PoolRecords

/// Lists of how to reach persons: a column for each kind of contact data that a pool keeps.
///
/// It is no verb, for nothing of it is an event.
public enum ContactTable {
  /// Kinds, as columns and as the pool has them.
  public static let kinds = columns.map(\.name)

  private static let columns = [
    KnownColumn.optional("mobile", "手机", "手机号", "手机号码", "移动电话"),
    KnownColumn.optional("phone", "电话", "座机", "办公电话", "联系电话"),
    KnownColumn.optional("mail", "email", "邮箱", "电子邮箱", "电子邮件"),
    KnownColumn.optional("address", "地址", "通信地址", "通讯地址"),
  ]

  static let schema = TableSchema([.person, .personName] + columns)

  /// What a row says; a kind whose cell is empty is left as it is.
  static func contacts(_ row: ListRow) -> [ContactDetail] {
    kinds.compactMap { kind in
      let text = row.text(kind)
      return text.isEmpty ? nil : ContactDetail(kind: kind, value: text)
    }
  }
}
