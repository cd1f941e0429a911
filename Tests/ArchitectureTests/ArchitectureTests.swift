import Testing

/// Holds the rules of the house on the real sources.
@Suite struct ArchitectureTests {
  private let sources: [Repository.File]

  init() throws { sources = try Repository.files(under: "Sources") }

  private var swift: [(file: Repository.File, source: SourceText)] {
    sources.filter(\.isSwift).map { ($0, SourceText($0.text)) }
  }

  @Test func `every target imports only what stands above it`() {
    let rows = Dictionary(uniqueKeysWithValues: Arrows.rows.map { ($0.target, $0) })
    var wrong = Rules.order(of: Arrows.rows)
    for (file, source) in swift {
      guard let row = rows[file.target] else {
        wrong.append("\(file.path) belongs to a target without a row")
        continue
      }
      wrong += Rules.arrows(source, in: row, path: file.path)
    }
    #expect(wrong == [])
    #expect(swift.count > 100, "the sources were not found")
  }

  @Test func `only the back end sees the session with GLPK`() {
    let importers = Arrows.rows.filter { $0.mayImport.contains("CGLPKSession") }.map(\.target)
    #expect(importers == ["GLPKBackend"])
    #expect(sources.flatMap { Rules.header($0.text, path: $0.path) } == [])
  }

  @Test func `the checker shares nothing with the search but the domain`() {
    let checker = Arrows.rows.first { $0.target == "RosterCheck" }
    #expect(checker?.mayImport == ["PanelModel", "Digests"])
  }

  @Test func `no module is named like a type in it`() {
    #expect(swift.flatMap { Rules.names($1, target: $0.target, path: $0.path) } == [])
  }

  @Test func `no file is longer than 400 lines`() throws {
    let files =
      try sources + Repository.files(under: "Tests") + Repository.files(under: "benchmarks")
    #expect(files.flatMap { Rules.length($0.text, path: $0.path) } == [])
  }

  @Test func `unsafe code stands only where the list says`() {
    let wrong = swift.flatMap { file, source in
      Rules.word("unsafe", in: source, path: file.path, allowed: Arrows.unsafeFiles)
        + Rules.word("unchecked", in: source, path: file.path, allowed: Arrows.uncheckedFiles)
    }
    #expect(wrong == [])
    let paths = Set(sources.map(\.path))
    #expect(Arrows.unsafeFiles.union(Arrows.uncheckedFiles).subtracting(paths) == [])
  }

  @Test func `a code stands for one phrase`() {
    #expect(Rules.codes(sources.map(\.text), shared: Arrows.sharedCodes) == [])
  }

  @Test func `every target has its folder and every folder its target`() throws {
    let folders = try Repository.folders(in: "Sources").union(Repository.folders(in: "Tests"))
    #expect(Rules.folders(folders, manifest: try Repository.text(of: "Package.swift")) == [])
    let shipped = Set(folders.filter { $0.hasPrefix("Sources/") }.map { String($0.dropFirst(8)) })
    #expect(shipped == Set(Arrows.rows.map(\.target)))
  }
}
