extension DefectTests {
  /// Of `problem.yaml`.
  static let policies: [(name: String, places: [String])] = [
    (
      "policy-bad-affinity",
      [
        "number.out-of-range problem.yaml:7:18",
        "number.out-of-range problem.yaml:7:23",
        "number.not-decimal problem.yaml:7:29",
        "number.out-of-range problem.yaml:8:34",
        "policy.unknown-key problem.yaml:8:40",
        "number.out-of-range problem.yaml:9:15",
      ]
    ),
    (
      "policy-bad-loads",
      [
        "load.says-nothing problem.yaml:9:13 load.per_slot",
        "number.out-of-range problem.yaml:10:21",
        "policy.unknown-key problem.yaml:10:24",
        "number.not-whole problem.yaml:12:25",
        "policy.not-mapping problem.yaml:13:11",
      ]
    ),
    (
      "policy-bad-rule-values",
      [
        "policy.not-days problem.yaml:7:29",
        "number.out-of-range problem.yaml:8:30",
        "number.not-whole problem.yaml:8:43",
        "number.out-of-range problem.yaml:8:63",
        "policy.not-case-attribute problem.yaml:9:48",
        "policy.not-look-back problem.yaml:9:69",
        "number.out-of-range problem.yaml:9:85",
        "policy.not-list problem.yaml:10:29",
        "policy.not-look-back problem.yaml:10:49",
        "number.out-of-range problem.yaml:11:51",
        "policy.not-share problem.yaml:14:29",
        "policy.one-of problem.yaml:15:5",
        "policy.one-of problem.yaml:16:5",
        "policy.not-share problem.yaml:17:27",
        "number.out-of-range problem.yaml:17:40",
        "policy.not-tolerance problem.yaml:18:33",
        "number.out-of-range problem.yaml:19:36",
      ]
    ),
    (
      "policy-bad-selectors",
      [
        "policy.unknown-key problem.yaml:7:44",
        "policy.missing-key problem.yaml:8:5",
        "policy.one-of problem.yaml:9:5",
        "policy.not-list problem.yaml:10:48",
        "policy.one-of problem.yaml:11:5",
        "policy.one-of problem.yaml:12:34",
        "policy.not-case-attribute problem.yaml:12:88",
        "policy.one-of problem.yaml:13:27",
        "policy.each-elsewhere problem.yaml:14:49",
        "policy.one-of problem.yaml:15:5",
        "policy.each-elsewhere problem.yaml:17:60",
        "policy.each-elsewhere problem.yaml:18:64",
      ]
    ),
    (
      "policy-bad-values",
      [
        "date.ambiguous problem.yaml:2:8",
        "number.out-of-range problem.yaml:3:22",
        "choice.unknown problem.yaml:3:35",
        "number.out-of-range problem.yaml:5:26",
        "number.not-whole problem.yaml:5:35",
        "number.out-of-range problem.yaml:7:20",
        "number.not-whole problem.yaml:7:30",
        "choice.unknown problem.yaml:9:34",
        "policy.not-share problem.yaml:9:48",
        "choice.unknown problem.yaml:10:17",
      ]
    ),
    (
      "policy-idle-affinity",
      [
        "affinity.no-weight problem.yaml:5:34 affinity.weights"
      ]
    ),
    (
      "policy-missing-keys",
      [
        "policy.missing-key problem.yaml:1:1",
        "policy.missing-key problem.yaml:1:1",
      ]
    ),
    ("policy-no-objective", ["objective.none problem.yaml:8:13 objectives"]),
    (
      "policy-odd-rules",
      [
        "rule.nothing-listed problem.yaml:8:29 eligibility[1].kinds",
        "rule.duplicate-id problem.yaml:10:10 panel[0].id",
        "rule.even-seats problem.yaml:11:46 panel[1].parity",
        "rule.share problem.yaml:12:29 panel[2].share",
        "rule.empty-text problem.yaml:13:24 panel[3].text",
        "rule.empty-text problem.yaml:14:25 panel[4].name",
      ]
    ),
    (
      "policy-reversed-bounds",
      [
        "rule.reversed problem.yaml:7:26 panel[0].least",
        "range.reversed problem.yaml:9:12 load.default",
      ]
    ),
    (
      "policy-total-with-measure",
      [
        "objective.measure-without-meaning problem.yaml:9:3 objectives",
        "objective.duplicate problem.yaml:9:3 objectives",
      ]
    ),
    (
      "policy-unknown-attributes",
      [
        "rule.unknown-expert-attribute problem.yaml:7:34 eligibility[0].of.attribute",
        "rule.missing-column problem.yaml:8:34 eligibility[1].of.attribute",
        "rule.missing-column problem.yaml:9:34 eligibility[2].of.attribute",
        "rule.list-attribute problem.yaml:10:69 eligibility[3].of.not.all[0].is",
        "rule.list-attribute problem.yaml:11:46 eligibility[4].of.in[0]",
        "rule.unknown-level problem.yaml:12:51 eligibility[5].of.at_least",
        "rule.not-whole problem.yaml:13:49 eligibility[6].of.at_most",
        "rule.not-comparable problem.yaml:14:52 eligibility[7].of.at_least",
        "rule.not-day problem.yaml:15:59 eligibility[8].of.at_least",
        "rule.unknown-choice problem.yaml:16:54 eligibility[9].of.is",
        "rule.nothing-listed problem.yaml:17:50 eligibility[10].of.not_in",
        "rule.unknown-expert-attribute problem.yaml:18:32 eligibility[11].attribute",
        "rule.unknown-case-attribute problem.yaml:18:48 eligibility[11].from",
        "rule.unknown-panel-attribute problem.yaml:21:37 panel[1].when.attribute",
        "rule.case-in-scope problem.yaml:22:56 panel[2].when.same_as",
        "rule.unknown-expert-attribute problem.yaml:23:47 panel[3].of.attribute",
        "rule.unknown-case-attribute problem.yaml:24:66 panel[4].of.same_as",
      ]
    ),
    (
      "policy-unknown-choices",
      [
        "choice.unknown problem.yaml:6:22",
        "choice.unknown problem.yaml:6:42",
        "choice.unknown problem.yaml:9:26",
        "choice.unknown problem.yaml:10:30",
        "choice.unknown problem.yaml:11:71",
        "rule.unknown-kind problem.yaml:12:30 eligibility[3].kinds[0]",
        "rule.unknown-kind problem.yaml:12:53 eligibility[3].kinds[3]",
        "choice.unknown problem.yaml:13:29",
        "choice.unknown problem.yaml:14:45",
        "choice.unknown problem.yaml:16:46",
        "choice.unknown problem.yaml:17:41",
        "choice.unknown problem.yaml:18:63",
      ]
    ),
    (
      "policy-unknown-keys",
      [
        "policy.unknown-key problem.yaml:8:1",
        "policy.unknown-key problem.yaml:10:3",
        "policy.unknown-key problem.yaml:11:1",
      ]
    ),
    (
      "policy-unknown-objective",
      [
        "policy.missing-key problem.yaml:5:37",
        "choice.unknown problem.yaml:9:17",
      ]
    ),
    (
      "policy-unknown-rules",
      [
        "policy.unknown-key problem.yaml:5:9",
        "policy.unknown-rule problem.yaml:7:12",
        "policy.missing-key problem.yaml:8:5",
        "policy.not-text problem.yaml:9:12",
        "policy.not-mapping problem.yaml:10:5",
        "policy.unknown-rule problem.yaml:11:12",
        "policy.unknown-key problem.yaml:12:22",
        "policy.unknown-rule problem.yaml:15:12",
        "policy.unknown-key problem.yaml:16:21",
        "policy.missing-key problem.yaml:17:5",
        "policy.missing-key problem.yaml:17:5",
        "policy.missing-key problem.yaml:18:5",
      ]
    ),
    (
      "policy-unreachable-rules",
      [
        "rule.more-than-seats problem.yaml:8:38 panel[1].count",
        "rule.contradiction problem.yaml:9:5 panel[2]",
        "rule.quorum-out-of-reach problem.yaml:11:5 panel[4]",
        "rule.duplicate-group problem.yaml:13:25 panel[6].name",
        "rule.groups-more-than-seats problem.yaml:13:35 panel[6].seats",
      ]
    ),
    ("policy-wrong-format", ["policy.format problem.yaml:1:9"]),
    (
      "policy-wrong-shapes",
      [
        "policy.not-text problem.yaml:1:9",
        "policy.not-text problem.yaml:2:8",
        "policy.not-text problem.yaml:3:7",
        "policy.not-list problem.yaml:4:9",
        "policy.not-mapping problem.yaml:5:11",
        "policy.not-list problem.yaml:6:8",
        "policy.not-mapping problem.yaml:7:7",
        "policy.not-list problem.yaml:8:13",
      ]
    ),
    ("yaml-anchor", ["yaml.anchor problem.yaml:7:5"]),
    ("yaml-duplicate-key", ["text.duplicate-key problem.yaml:9:13"]),
    ("yaml-empty", ["policy.missing-key problem.yaml:1"]),
    ("yaml-list", ["policy.not-mapping problem.yaml:1:1"]),
    ("yaml-merge-key", ["yaml.merge problem.yaml:10:5"]),
    ("yaml-nesting", ["text.nesting problem.yaml:6"]),
    ("yaml-syntax", ["yaml.open-bracket problem.yaml:2:7"]),
    ("yaml-tab", ["yaml.tab problem.yaml:3:1"]),
    ("yaml-tag", ["yaml.tag problem.yaml:9:20"]),
    ("yaml-two-documents", ["yaml.syntax problem.yaml:8:1"]),
  ]
}
