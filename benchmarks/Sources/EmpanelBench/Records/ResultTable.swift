import Empanel
import Foundation

/// The results of one run as Markdown.
struct ResultTable {
  let records: [ResultRecord]

  /// What was measured, and where.
  var text: String {
    ([heading, ""] + table).joined(separator: "\n")
  }

  private var heading: String {
    guard let first = records.first?.circumstances else { return "" }
    let memory = first.memoryKilobytes / 1_048_576
    return """
      Run of \(first.date) at commit `\(first.commit)`\(first.dirty ? " with changes" : ""), \
      \(first.processor), \(first.cores) cores, \(memory) GiB, \(first.system); \(first.swift); \
      \(first.glpk), \(first.glpsol); build: \(first.build). Load before the run: \
      \(first.loadBefore). \(first.note)
      """
  }

  private var table: [String] {
    let columns = [
      "instance", "pairs", "optimum", "`assign`, s", "`glpsol`, s", "`glpsol --cuts`, s",
      "ratio", "library, s", "`assign`, MiB", "`glpsol`, MiB", "`--cuts`, MiB",
    ]
    let rule = columns.indices.map { $0 == 0 ? "---" : "---:" }
    return [columns, rule].map(line) + instances.map { line(cells(of: $0)) }
  }

  private func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }

  /// In the order of the file.
  private var instances: [InstanceFacts] {
    records.filter { $0.tool == .command }.map(\.instance)
  }

  private func cells(of instance: InstanceFacts) -> [String] {
    func record(_ tool: Tool) -> ResultRecord? {
      records.first { $0.instance.name == instance.name && $0.tool == tool }
    }
    let command = record(.command)
    let peers = Tool.peers.map(record)
    return [instance.name, "\(instance.pairs)", optimum(command), time(command)]
      + peers.map(time) + [ratio(peers.compactMap(\.self), to: command)]
      + [time(record(.library)), memory(command)] + peers.map(memory)
  }

  private func optimum(_ record: ResultRecord?) -> String {
    guard let record, record.answer.termination == .optimal, let units = record.answer.units else {
      return "not proved"
    }
    let decimals = record.instance.decimals
    guard units != units.rounded() else {
      return FixedPoint.text(of: Int(units), decimals: decimals)
    }
    // A mean between two units.
    return String(format: "%.\(decimals + 3)f", units / pow(10, Double(decimals)))
  }

  private func time(_ record: ResultRecord?) -> String {
    guard let record, let median = record.seconds.median, let least = record.seconds.min(),
      let most = record.seconds.max()
    else { return "" }
    guard record.answer.termination == .optimal else {
      return "no optimum within \(median.short)"
    }
    return "\(median.short) (\(least.short) to \(most.short))"
  }

  /// The faster of the peers that proved the optimum; where none did, the time that they had.
  private func ratio(_ peers: [ResultRecord], to command: ResultRecord?) -> String {
    guard let command else { return "" }
    func least(_ peers: [ResultRecord]) -> Double? {
      peers.compactMap { $0.medianRatio(to: command) }.min()
    }
    if let proved = least(peers.filter { $0.answer.termination == .optimal }) {
      return proved.short
    }
    return least(peers).map { "at least \($0.short)" } ?? ""
  }

  private func memory(_ record: ResultRecord?) -> String {
    guard let record, let peak = record.peakKilobytes.map(Double.init).median else { return "" }
    return (peak / 1024).short
  }
}

extension ResultRecord {
  /// How many times as long this tool took.
  func medianRatio(to other: ResultRecord) -> Double? {
    guard let mine = seconds.median, let theirs = other.seconds.median, theirs > 0 else {
      return nil
    }
    return mine / theirs
  }
}
