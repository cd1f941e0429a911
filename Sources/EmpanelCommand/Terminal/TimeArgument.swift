import ArgumentParser

/// A length of time as users write it: `60s`, `500ms`, `2m`, `1h`, or plain seconds.
struct TimeArgument: ExpressibleByArgument {
  let duration: Duration

  init?(argument: String) {
    let units: [(suffix: String, milliseconds: Double)] = [
      ("ms", 1), ("s", 1000), ("m", 60_000), ("h", 3_600_000),
    ]
    let unit = units.first { argument.hasSuffix($0.suffix) }
    let number = argument.dropLast(unit?.suffix.count ?? 0)
    guard let value = Double(number), value.isFinite, value >= 0, value < 1e9 else { return nil }
    duration = .milliseconds((value * (unit?.milliseconds ?? 1000)).rounded())
  }
}
