/// Who sits on a panel so far, and who may join so that the rules on the members together can be
/// kept.
///
/// Employers are counted by the top of their trees, which is stricter than any rule of the policies.
struct Bench {
  let seats: Int
  let mostPerEmployer: Int
  /// Fewest members from enterprises, and fewest from outside of the organising unit.
  let share: Int

  private var byRoot: [Int: Int] = [:]
  private var others = 0
  private var insiders = 0

  init(seats: Int, mostPerEmployer: Int, share: Int) {
    self.seats = seats
    self.mostPerEmployer = mostPerEmployer
    self.share = share
  }

  /// Whether a member can join.
  func admits(root: Int, isEnterprise: Bool) -> Bool {
    byRoot[root, default: 0] < mostPerEmployer
      && (isEnterprise || others < seats - share)
      && (root != 0 || insiders < seats - share)
  }

  mutating func join(root: Int, isEnterprise: Bool) {
    byRoot[root, default: 0] += 1
    if !isEnterprise { others += 1 }
    if root == 0 { insiders += 1 }
  }
}
