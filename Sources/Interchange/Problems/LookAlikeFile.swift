import Foundation

/// Files that were probably meant to be one of a problem's and bear another name.
///
/// A table that is passed over is worse than one that is missing: nobody would notice that no
/// conflict was respected because the file is called `conflict.csv`.
enum LookAlikeFile {
  /// What spreadsheets and people call the files that may be left out.
  private static let chineseNames: KeyValuePairs = [
    "回避": "conflicts.csv", "指定": "pins.csv", "上次名册": "previous.csv", "适配度": "affinities.csv",
    "评审组成员": "members.csv", "评审组": "panels.csv", "专家关系": "pairs.csv",
    "专业目录": "specialties.csv", "相近专业": "adjacent.csv", "相邻专业": "adjacent.csv",
    "单位名录": "organisations.csv", "场次": "slots.csv", "出席": "availability.csv",
  ]

  private static let tableEndings: Set<String> = [
    "csv", "tsv", "txt", "xls", "xlsx", "ods", "numbers", "npy", "yml", "yaml",
  ]

  /// The look-alikes among the names of a directory, each with the file that it looks like.
  ///
  /// Only files that are not there under their own name are looked for, so that a workbook or a
  /// copy may lie beside the table.
  static func find(in present: Set<String>) -> [(name: String, meant: String)] {
    let stems = Set(present.intersection(ProblemFile.known).map(stem))
    let absent = ProblemFile.known.filter { !stems.contains(stem($0)) }
    return present.sorted().compactMap { name in
      guard !ProblemFile.known.contains(name), let first = name.first, first != ".", first != "~",
        tableEndings.contains(URL(fileURLWithPath: name).pathExtension.lowercased())
      else { return nil }
      return meant(by: name, among: absent).map { (name, $0) }
    }
  }

  private static func meant(by name: String, among absent: [String]) -> String? {
    if let chinese = chineseNames.first(where: { name.hasPrefix($0.key) }) {
      return absent.contains(chinese.value) ? chinese.value : nil
    }
    let near = Suggestions.nearest(to: stem(name), among: absent.map(stem))
    return near.flatMap { near in absent.first { stem($0) == near } }
  }

  /// The name up to its ending, or to what programs append to copies: `conflicts (1).csv`.
  private static func stem(_ name: String) -> String {
    String(name.prefix { !". (-_（".contains($0) }).lowercased()
  }
}
