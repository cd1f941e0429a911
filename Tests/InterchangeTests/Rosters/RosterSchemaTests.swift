import Foundation
import PanelModel
import Testing

@testable import Interchange

/// The schema files name exactly what the program writes and reads.
@Suite struct RosterSchemaTests {
  private func schema(_ name: String) throws -> JSONNode {
    let path = TestFiles.path("../../datasets/schema/" + name)
    return try JSONReader.read(InputFile.bytes(of: path))
  }

  private func member(_ node: JSONNode?, _ names: String...) -> JSONNode? {
    names.reduce(node) { node, name in
      guard case .object(let members)? = node?.content else { return nil }
      return members[name]
    }
  }

  private func keys(_ node: JSONNode?) -> Set<String> {
    guard case .object(let members)? = node?.content else { return [] }
    return Set(members.keys)
  }

  private func texts(_ node: JSONNode?) -> Set<String> {
    guard case .list(let nodes)? = node?.content else { return [] }
    return Set(
      nodes.compactMap { node in
        if case .text(let text) = node.content { text } else { nil }
      })
  }

  /// The keys of all objects of a list together.
  private func keysOfItems(_ node: JSONNode?) -> Set<String> {
    guard case .list(let nodes)? = node?.content else { return [] }
    return nodes.reduce(into: []) { $0.formUnion(keys($1)) }
  }

  private func certificateRowKeys(_ roster: JSONNode) -> Set<String> {
    guard case .list(let stages)? = member(roster, "certificate", "stages")?.content else {
      return []
    }
    return keysOfItems(member(stages.last, "rows"))
  }

  @Test func `every member of a roster is in the schema, and nothing else is`() throws {
    let schema = try schema("roster-1.schema.json")
    let roster = try JSONReader.read(RosterFile.encode(RosterFileTests.roster))
    #expect(keys(roster) == keys(member(schema, "properties")))
    let since02: Set = ["lottery", "settled", "unfilled"]
    #expect(texts(member(schema, "required")).union(since02) == keys(roster))
    let written: [(String, Set<String>)] = [
      ("objective", keysOfItems(member(roster, "objectives"))),
      ("panel", keysOfItems(member(roster, "panels"))),
      ("statement", keysOfItems(member(roster, "explanation"))),
      ("pin", keysOfItems(member(roster, "pins"))),
      ("load", keys(member(roster, "loads", "E-1"))),
      ("certificateStage", keysOfItems(member(roster, "certificate", "stages"))),
      ("certificateRow", certificateRowKeys(roster)),
    ]
    for (name, keys) in written {
      #expect(keys == self.keys(member(schema, "$defs", name, "properties")), "\(name)")
      #expect(texts(member(schema, "$defs", name, "required")).isSubset(of: keys), "\(name)")
    }
    #expect(keys(member(schema, "$defs")) == Set(written.map(\.0)))
  }

  @Test func `the choices of the schema are those of the model`() throws {
    let schema = try schema("roster-1.schema.json")
    func names(_ node: JSONNode?) -> Set<String> { texts(member(node, "enum")) }
    let objective = member(schema, "$defs", "objective", "properties")
    #expect(
      names(member(schema, "properties", "termination"))
        == Set(Roster.Termination.allCases.map(\.rawValue)))
    #expect(names(member(objective, "name")) == Set(Objective.Name.allCases.map(\.rawValue)))
    #expect(names(member(objective, "of")) == Set(Objective.Measure.allCases.map(\.rawValue)))
    #expect(
      names(member(objective, "measure")) == Set(Objective.Aspect.allCases.map(\.rawValue)))
    #expect(
      names(member(objective, "proof")) == Set(ObjectiveResult.Proof.allCases.map(\.rawValue)))
    #expect(
      names(member(schema, "$defs", "pin", "properties", "effect"))
        == Set(Pin.Effect.allCases.map(\.rawValue)))
  }

  @Test func `the keys of the policy that are read are those of its schema`() throws {
    let schema = try schema("problem-1.schema.json")
    #expect(keys(member(schema, "properties")) == Set(PolicyKeys.top))
    let settings = [("affinity", PolicyKeys.affinity), ("load", PolicyKeys.load)]
    for (name, known) in settings {
      #expect(keys(member(schema, "properties", name, "properties")) == Set(known), "\(name)")
    }
    check(Derivation.Kind.self, of: schema)
    check(EligibilityDemand.Kind.self, of: schema)
    check(PanelDemand.Kind.self, of: schema)
  }

  private func check<Kind: RuleKind>(_ kinds: Kind.Type, of schema: JSONNode) {
    for kind in kinds.allCases {
      let rule = member(schema, "$defs", kind.rawValue)
      #expect(
        keys(member(rule, "properties")) == Set(Kind.common + kind.parameters),
        "\(kind.rawValue)")
      #expect(
        texts(member(rule, "required")) == Set(["rule"] + kind.required), "\(kind.rawValue)")
    }
  }
}
