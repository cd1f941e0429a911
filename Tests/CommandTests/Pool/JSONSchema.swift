import Foundation

/// The part of JSON Schema that the schemas of this package use, for holding documents to them.
struct JSONSchema {
  private let root: [String: Any]
  /// Paths of the properties that documents were seen to have, by their places in the schema.
  private(set) var seen: Set<String> = []

  init(_ data: Data) throws {
    root = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
  }

  /// What is wrong with a document, with its place; empty where it follows the schema.
  mutating func defects(of text: String) throws -> [String] {
    check(try JSONSerialization.jsonObject(with: Data(text.utf8)), root, at: "", schemaAt: "#")
  }

  /// Every property that the schema knows, by its place.
  func properties() -> Set<String> {
    var found: Set<String> = []
    func visit(_ schema: Any?, _ place: String) {
      guard let schema = schema as? [String: Any] else { return }
      for (name, inner) in schema["properties"] as? [String: Any] ?? [:] {
        found.insert(place + "/" + name)
        visit(inner, place + "/" + name)
      }
      visit(schema["items"], place + "/*")
      visit(schema["additionalProperties"], place + "/*")
      for (name, inner) in schema["$defs"] as? [String: Any] ?? [:] {
        visit(inner, "#/$defs/" + name)
      }
    }
    visit(root, "#")
    return found
  }

  private mutating func check(
    _ value: Any, _ schema: [String: Any], at place: String, schemaAt known: String
  ) -> [String] {
    if let reference = schema["$ref"] as? String {
      let name = reference.replacingOccurrences(of: "#/$defs/", with: "")
      let inner = (root["$defs"] as? [String: Any])?[name] as? [String: Any]
      guard let inner else { return ["\(place): no \(reference)"] }
      return check(value, inner, at: place, schemaAt: reference)
    }
    var defects: [String] = []
    if let one = schema["const"] as? String, value as? String != one {
      defects.append("\(place): not \(one)")
    }
    if let some = schema["enum"] as? [String], !some.contains(value as? String ?? "?") {
      defects.append("\(place): none of \(some)")
    }
    switch schema["type"] as? String {
    case "string":
      guard let text = value as? String else { return defects + ["\(place): no text"] }
      if let pattern = schema["pattern"] as? String,
        text.range(of: pattern, options: .regularExpression) == nil
      {
        defects.append("\(place): \(text) is not \(pattern)")
      }
    case "integer":
      guard let number = value as? Int, isNumber(value) else {
        return defects + ["\(place): no number"]
      }
      if let least = schema["minimum"] as? Int, number < least {
        defects.append("\(place): below \(least)")
      }
    case "boolean":
      if !(value is Bool) || isNumber(value) { defects.append("\(place): neither true nor false") }
    case "array":
      guard let items = value as? [Any] else { return defects + ["\(place): no list"] }
      let inner = schema["items"] as? [String: Any] ?? [:]
      for (index, item) in items.enumerated() {
        defects += check(item, inner, at: "\(place)[\(index)]", schemaAt: known + "/*")
      }
    case "object":
      guard let members = value as? [String: Any] else { return defects + ["\(place): no object"] }
      defects += check(members, schema, at: place, schemaAt: known)
    default: break
    }
    return defects
  }

  private mutating func check(
    _ members: [String: Any], _ schema: [String: Any], at place: String, schemaAt known: String
  ) -> [String] {
    var defects: [String] = []
    let properties = schema["properties"] as? [String: Any] ?? [:]
    for name in schema["required"] as? [String] ?? [] where members[name] == nil {
      defects.append("\(place): no \(name)")
    }
    for (name, value) in members.sorted(by: { $0.key < $1.key }) {
      if let inner = properties[name] as? [String: Any] {
        seen.insert(known + "/" + name)
        defects += check(value, inner, at: place + "/" + name, schemaAt: known + "/" + name)
      } else if let inner = schema["additionalProperties"] as? [String: Any] {
        defects += check(value, inner, at: place + "/" + name, schemaAt: known + "/*")
      } else {
        defects.append("\(place): \(name) is unknown")
      }
    }
    return defects
  }

  /// Foundation reads true and 1 as the same class, and writes each as it was.
  private func isNumber(_ value: Any) -> Bool {
    let text = try? JSONSerialization.data(withJSONObject: [value])
    return text.map { String(decoding: $0, as: UTF8.self) }.map {
      $0 != "[true]" && $0 != "[false]"
    }
      ?? false
  }
}
