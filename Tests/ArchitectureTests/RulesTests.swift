import Testing

/// Shows that each rule can fail, on texts made for that.
@Suite struct RulesTests {
  @Test func `imports are found behind attributes, levels and kinds`() {
    let text = """
      @_exported public import PanelModel
      internal import GLPKBackend
      import struct Foundation.Data
      @testable import Interchange
      // import InAComment
      let text = "import InAString"
      """
    #expect(
      SourceText(text).imports == ["PanelModel", "GLPKBackend", "Foundation", "Interchange"])
  }

  @Test func `comments and strings are no code`() {
    let text = #"""
      let a = "unsafe \" unsafe" // unsafe
      /* unsafe
         unsafe */ let b = 1
      let c = """
        unsafe
        """
      let d = #"unsafe"#
      """#
    #expect(SourceText(text).words == ["let", "a", "let", "b", "1", "let", "c", "let", "d"])
  }

  @Test func `an arrow that points down is found`() {
    let row = Arrows.Row("PanelModel")
    #expect(Rules.arrows(SourceText("import Foundation"), in: row, path: "a").isEmpty)
    #expect(Rules.arrows(SourceText("internal import GLPKBackend"), in: row, path: "a").count == 1)
  }

  @Test func `a table with a circle is found`() {
    #expect(Rules.order(of: [Arrows.Row("A"), Arrows.Row("B", "A", "Yams")]).isEmpty)
    #expect(Rules.order(of: [Arrows.Row("A", "B"), Arrows.Row("B")]).count == 1)
    #expect(Rules.order(of: [Arrows.Row("A", "A")]).count == 1)
  }

  @Test func `a header that reaches Swift is found`() {
    #expect(Rules.header("#include <glpk.h>", path: "Sources/CGLPKSession/load.c").isEmpty)
    #expect(Rules.header("// glpk.h", path: "Sources/PanelModel/x.h").isEmpty)
    #expect(
      Rules.header("# include <glpk.h>", path: "Sources/CGLPKSession/include/x.h").count == 1)
    #expect(Rules.header("#include \"glpk.h\"", path: "Sources/CCrypto/shim.h").count == 1)
  }

  @Test(arguments: ["public struct A {}", "extension B { enum A {} }", "typealias A = Int"])
  func `a type named like its module is found`(text: String) {
    #expect(Rules.names(SourceText(text), target: "A", path: "a").count == 1)
    #expect(Rules.names(SourceText(text), target: "C", path: "a").isEmpty)
  }

  @Test func `a long file is found`() {
    let line = "let a = 1\n"
    #expect(Rules.length(String(repeating: line, count: 400), path: "a").isEmpty)
    #expect(Rules.length(String(repeating: line, count: 401), path: "a").count == 1)
  }

  @Test func `unsafe code outside the list, and a list that is too long, are found`() {
    let unsafe = SourceText("let a = unsafe read(b)")
    let safe = SourceText("let a = read(b) // unsafe")
    #expect(Rules.word("unsafe", in: unsafe, path: "a", allowed: ["a"]).isEmpty)
    #expect(Rules.word("unsafe", in: unsafe, path: "b", allowed: ["a"]).count == 1)
    #expect(Rules.word("unsafe", in: safe, path: "a", allowed: ["a"]).count == 1)
    #expect(Rules.word("unsafe", in: safe, path: "b", allowed: ["a"]).isEmpty)
  }

  @Test func `a code of two phrases is found`() {
    let texts = ["Phrase(\n  \"a.b\", en: \"\")", "Phrase(\"a.c\", en: \"\")"]
    #expect(Rules.codes(texts, shared: []).isEmpty)
    #expect(Rules.codes(texts + ["= Phrase(\"a.b\", en: \"\")"], shared: []).count == 1)
    #expect(Rules.codes(texts + ["= Phrase(\"a.b\", en: \"\")"], shared: ["a.b"]).isEmpty)
  }

  @Test func `a target without a folder and a folder without a target are found`() {
    let manifest = """
      .target(name: "CGLPKSession", linkerSettings: []),
      module("Digests", ["CCrypto"]),
      module(
        "Empanel", []),
      .target(
        name: "PanelTestSupport", dependencies: ["PanelModel"],
        path: "Tests/PanelTestSupport"),
      tests("DigestsTests", ["Digests"]),
      """
    let folders: Set = [
      "Sources/CGLPKSession", "Sources/Digests", "Sources/Empanel", "Tests/PanelTestSupport",
      "Tests/DigestsTests",
    ]
    #expect(Rules.folders(folders, manifest: manifest).isEmpty)
    #expect(Rules.folders(folders.subtracting(["Sources/Empanel"]), manifest: manifest).count == 1)
    #expect(Rules.folders(folders.union(["Sources/Shell"]), manifest: manifest).count == 1)
  }
}
