public import PanelModel

/// What the search itself has to say to people.
public enum AssignmentPhrases {
  /// No roster, and no counting argument shows why.
  public static let infeasibleTogether = Phrase(
    "infeasible.together",
    en: "Seats, loads, conflicts and pins cannot all be kept together; no single count shows why.",
    zh: "席位、工作量、回避与指定不能同时满足；单项计数看不出原因。")
  /// Least loads that are too large beside so many seats.
  public static let leastLoadsTooLarge = Phrase(
    "seats-filled.least-loads-too-large",
    en:
      "Least loads of {owed} effort points together are too much to be weighed against {seats} seats.",
    zh: "最少工作量合计 {owed}，与 {seats} 个席位相比过大，无法权衡。")
  /// A limit of work.
  public static let workLimit = Phrase(
    "ended.work-limit", en: "The work limit of {limit} was reached.", zh: "已达到计算量上限 {limit}。")
  /// A limit of time.
  public static let timeLimit = Phrase(
    "ended.time-limit", en: "The time limit was reached.", zh: "已达到时间上限。")
  /// A request.
  public static let stopped = Phrase(
    "ended.stopped", en: "The search was stopped on request.", zh: "已按要求停止。")
  /// The solver gave up.
  public static let numericalTrouble = Phrase(
    "ended.numerical-trouble", en: "The search gave up: {detail}.", zh: "优化程序中止：{detail}。")

  /// All of them, for the test that both languages name the same values.
  public static let all = [
    infeasibleTogether, leastLoadsTooLarge, workLimit, timeLimit, stopped, numericalTrouble,
  ]
}
