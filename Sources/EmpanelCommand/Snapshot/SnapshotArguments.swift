import ArgumentParser
import PanelModel
import PoolRecords

/// What is put before a pool: a docket and a policy.
struct DocketOptions: ParsableArguments {
  @Option(help: "Directory of the docket: cases.csv, and panels.csv, slots.csv and others.")
  var docket: String

  @Option(help: "The policy, written like problem.yaml.")
  var policy: String
}

/// As known when: `now`, a day (its end in UTC), or a moment.
struct KnownAtArgument: ExpressibleByArgument {
  /// nil for now.
  let moment: Moment?

  init?(argument: String) {
    if argument == "now" {
      moment = nil
    } else if let found = Moment(iso: argument)
      ?? CivilDate(iso: argument).map(Moment.init(endOf:))
    {
      moment = found
    } else {
      return nil
    }
  }
}
