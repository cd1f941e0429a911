/// Kinds of conflict and relation that every policy knows.
public enum ConflictKinds {
  /// The kind of what somebody has only stated.
  public static let declared = "declared"

  /// The standard kinds, from the conflict rules of title review, procurement, NIH, NSF, the EU, ABET
  /// and OpenReview.
  public static let standard = [
    declared, "employer", "former-employer", "job-negotiation", "kinship", "financial",
    "teacher-student", "coauthor", "collaboration", "co-editor", "recommender", "trainer",
    "competitor", "authority", "bad-record", "named-by-applicant", "imported",
  ]
}
