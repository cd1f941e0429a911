/// Invented names of people, in Chinese characters or in Latin letters.
enum PersonName {
  /// A Chinese name: surnames are as skewed as in life, given names are of one or two characters.
  static func chinese(using generator: inout SeededGenerator) -> String {
    let surname = surnames[generator.index(byRunning: surnameSums)].name
    let first = generator.pick(givenCharacters)
    guard generator.chance(permille: 750) else { return surname + first }
    return surname + first + generator.pick(givenCharacters)
  }

  /// A name such as Anna Keller.
  static func latin(using generator: inout SeededGenerator) -> String {
    "\(generator.pick(latinFirstNames)) \(generator.pick(latinLastNames))"
  }

  /// Weights are near the shares of the surnames in the population, in units of 0.01 %.
  private static let surnames: [(name: String, weight: Int)] = [
    ("李", 794), ("王", 741), ("张", 707), ("刘", 538), ("陈", 453), ("杨", 308), ("赵", 229), ("黄", 223),
    ("周", 212), ("吴", 205), ("徐", 168), ("孙", 154), ("胡", 131), ("朱", 126), ("高", 121), ("林", 118),
    ("何", 117), ("郭", 115), ("马", 105), ("罗", 86), ("梁", 84), ("宋", 81), ("郑", 78), ("谢", 72),
    ("韩", 68), ("唐", 65), ("冯", 64), ("于", 62), ("董", 61), ("萧", 59), ("程", 57), ("曹", 57),
    ("袁", 54), ("邓", 54), ("许", 54), ("傅", 51), ("沈", 50), ("曾", 50), ("彭", 49), ("吕", 47),
    ("欧阳", 7), ("上官", 3), ("司马", 2),
  ]
  private static let surnameSums = surnames.map(\.weight).runningSums

  private static let givenCharacters = [
    "伟", "芳", "敏", "静", "强", "磊", "军", "洋", "勇", "艳", "杰", "娟", "涛", "明", "超", "霞", "平", "刚", "辉",
    "玲", "建", "国", "文", "华", "志", "晓", "海", "春", "永", "红", "立", "学", "嘉", "宇", "思", "雨", "佳", "俊",
    "振", "德", "庆", "云", "松", "林", "宁", "远",
  ]
  private static let latinFirstNames = [
    "Anna", "Thomas", "Maria", "James", "Elena", "David", "Sophie", "Rahul", "Karen", "Pedro",
    "Julia", "Henrik", "Fatima", "Marco", "Claire", "Ivan",
  ]
  private static let latinLastNames = [
    "Keller", "Novak", "Silva", "Brown", "Petrov", "Meyer", "Dubois", "Sharma", "Larsen", "Rossi",
    "O'Neill", "Haddad", "Kowalski", "Tanaka", "Murphy", "Weber",
  ]
}
