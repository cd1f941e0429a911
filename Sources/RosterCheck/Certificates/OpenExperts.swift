import PanelModel

/// Who may sit on a panel: a bit for each expert of the pool, or a list where they are few.
enum OpenExperts {
  case bits(ExpertSet)
  case list([Int32])

  /// Takes experts by their rising indices in a pool of so many.
  init(_ experts: [Int], of count: Int) {
    self =
      experts.count * 32 > count
      ? .bits(ExpertSet(experts, of: count)) : .list(experts.map(Int32.init))
  }

  /// How many there are.
  var count: Int {
    switch self {
    case .bits(let set): set.count
    case .list(let experts): experts.count
    }
  }

  func contains(_ expert: Int) -> Bool {
    switch self {
    case .bits(let set): set.contains(expert)
    case .list(let experts): Self.place(of: expert, in: experts) != nil
    }
  }

  /// The place of an expert of the pool among ``members``; nil for one who may not sit.
  ///
  /// - Complexity: O(pool / 64), O(log experts) for a list.
  func index(of expert: Int) -> Int? {
    switch self {
    case .bits(let set): set.contains(expert) ? set.count(below: expert) : nil
    case .list(let experts): Self.place(of: expert, in: experts)
    }
  }

  private static func place(of expert: Int, in experts: [Int32]) -> Int? {
    var (low, high) = (0, experts.count)
    while low < high {
      let middle = (low + high) / 2
      if experts[middle] < expert { low = middle + 1 } else { high = middle }
    }
    return low < experts.count && experts[low] == expert ? low : nil
  }

  /// Indices of the experts, rising.
  var members: [Int] {
    switch self {
    case .bits(let set): set.members
    case .list(let experts): experts.map(Int.init)
    }
  }
}
