import Empanel

/// One question that every tool of a suite answers.
struct BenchmarkInstance {
  /// Name, also of its files.
  let name: String
  /// Where it comes from, with the seed, for whoever wants to make it again.
  let origin: String
  /// What is driven up.
  let objective: Objective.Name
  /// Makes or reads it.
  let makeParts: () throws -> ProblemParts
}

/// What is known about an instance before anything is measured.
struct InstanceFacts: Codable, Hashable {
  var name: String
  var origin: String
  var objective: String
  var experts: Int
  var cases: Int
  /// Pairs of a case and an expert who may judge it: the columns of the full model.
  var pairs: Int
  /// Digits after the decimal point of a unit.
  var decimals: Int
  var digest: String
}
