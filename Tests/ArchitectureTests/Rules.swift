/// The rules of the house as functions of texts, so that each can be shown to fail.
///
/// Every function returns what is wrong, a line each; nothing when the rule is kept.
enum Rules {
  static let mostLines = 400

  /// A target imports only what its row allows, and the platform.
  static func arrows(_ source: SourceText, in row: Arrows.Row, path: String) -> [String] {
    source.imports.filter { !row.mayImport.contains($0) && !Arrows.platform.contains($0) }
      .map { "\(path) imports \($0); \(row.target) may not" }
  }

  /// A row names only what stands above it, and packages.
  static func order(of rows: [Arrows.Row]) -> [String] {
    var above = Arrows.packages
    var wrong: [String] = []
    for row in rows {
      wrong += row.mayImport.subtracting(above).sorted()
        .map { "\(row.target) may import \($0), which does not stand above it" }
      above.insert(row.target)
    }
    return wrong
  }

  /// GLPK's header is seen inside the session only, and not in what the session shows.
  static func header(_ text: String, path: String) -> [String] {
    let includes = text.split(separator: "\n").contains { line in
      let words = line.filter { !$0.isWhitespace }
      return words.hasPrefix("#include") && words.contains("glpk.h")
    }
    let isInside =
      path.hasPrefix("Sources/CGLPKSession/") && !path.hasPrefix("Sources/CGLPKSession/include/")
    return includes && !isInside ? ["\(path) includes glpk.h"] : []
  }

  /// No module has the name of a type in it.
  static func names(_ source: SourceText, target: String, path: String) -> [String] {
    source.declaredTypes.contains(target) ? ["\(path) declares a type named like its module"] : []
  }

  /// No file is too long to be read in one sitting.
  static func length(_ text: String, path: String) -> [String] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).count - 1
    return lines > mostLines ? ["\(path) has \(lines) lines; \(mostLines) are the most"] : []
  }

  /// A word that lifts one of the compiler's guarantees stands only in the files of a list.
  static func word(_ word: String, in source: SourceText, path: String, allowed: Set<String>)
    -> [String]
  {
    switch (source.words.contains(word), allowed.contains(path)) {
    case (true, false): ["\(path) contains \(word) and is not on the list"]
    case (false, true): ["\(path) is on the list but does not contain \(word)"]
    default: []
    }
  }

  /// Codes by which tests and programs know a phrase stand for one phrase each.
  static func codes(_ texts: [String], shared: Set<String>) -> [String] {
    var seen: Set<String> = []
    return texts.flatMap(phraseCodes)
      .filter { !seen.insert($0).inserted && !shared.contains($0) }
      .map { "code \($0) stands for two phrases" }
  }

  private static func phraseCodes(_ text: String) -> [String] {
    text.matches(of: #/\bPhrase\(\s*"([^"\\]+)"/#).map { String($0.output.1) }
  }

  /// Every target of the manifest has its folder, every folder its target.
  static func folders(_ folders: Set<String>, manifest: String) -> [String] {
    let targets = targetFolders(manifest)
    return targets.subtracting(folders).sorted().map { "\($0) is a target without a folder" }
      + folders.subtracting(targets).sorted().map { "\($0) is a folder without a target" }
  }

  /// Folders of the targets that a manifest of our form lists.
  static func targetFolders(_ manifest: String) -> Set<String> {
    let sources =
      #/(?:module|\.target|\.executableTarget|\.systemLibrary)\(\s*(?:name:\s*)?"(\w+)"/#
    let tests = #/\btests\(\s*"(\w+)"/#
    let support = #/path:\s*"Tests/(\w+)"/#
    var folders = Set(manifest.matches(of: sources).map { "Sources/" + $0.output.1 })
    folders.formUnion(manifest.matches(of: tests).map { "Tests/" + $0.output.1 })
    for match in manifest.matches(of: support) {
      folders.remove("Sources/" + match.output.1)
      folders.insert("Tests/" + match.output.1)
    }
    return folders
  }
}
