import ArgumentParser
import Foundation

/// `empanel-bench compare`.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Show how the times of a run differ from those of another; fail if too slow.",
    discussion: """
      Where glpsol proved the optimum in both runs, times are taken relative to it, so that two \
      machines may be compared; elsewhere as seconds. Ends with 1 when any is slower beyond the \
      threshold, or an optimum changed.
      """)

  @Argument(help: "File with the results of before; its latest run counts.")
  var before: String

  @Argument(help: "File with the results of after.")
  var after: String

  @Option(help: "Greatest ratio after : before that is still good.")
  var threshold = 1.25

  func run() throws {
    let old = try ResultFile.latestRun(in: [before])
    let new = try ResultFile.latestRun(in: [after])
    var isGood = true
    for record in new where !Tool.peers.contains(record.tool) {
      guard let earlier = old.first(where: { $0.key == record.key }) else {
        print("\(record.key): new")
        continue
      }
      isGood = compare(earlier, record, peers: peers(of: record, old: old, new: new)) && isGood
    }
    if !isGood { throw ExitCode.failure }
  }

  /// The first peer that proved the optimum of an instance in both runs.
  private func peers(of record: ResultRecord, old: [ResultRecord], new: [ResultRecord])
    -> (old: ResultRecord, new: ResultRecord)?
  {
    func proved(_ tool: Tool, in records: [ResultRecord]) -> ResultRecord? {
      records.first {
        $0.tool == tool && $0.instance.name == record.instance.name
          && $0.answer.termination == .optimal
      }
    }
    return Tool.peers.lazy.compactMap { tool in
      guard let before = proved(tool, in: old), let after = proved(tool, in: new) else {
        return nil
      }
      return (before, after)
    }.first
  }

  private func compare(
    _ old: ResultRecord, _ new: ResultRecord, peers: (old: ResultRecord, new: ResultRecord)?
  ) -> Bool {
    guard old.instance.digest == new.instance.digest else {
      print("\(new.key): the instance changed")
      return true
    }
    guard old.answer == new.answer else {
      print("\(new.key): the answer changed")
      return false
    }
    guard let seconds = new.medianRatio(to: old) else { return true }
    var change = seconds
    var measure = "in seconds"
    if let peers, let oldRatio = old.medianRatio(to: peers.old),
      let newRatio = new.medianRatio(to: peers.new)
    {
      change = newRatio / oldRatio
      measure = "relative to \(peers.new.tool.rawValue)"
    }
    let isGood = change <= threshold
    print("\(new.key): \(change.short) times \(measure)\(isGood ? "" : ", beyond \(threshold)")")
    return isGood
  }
}
