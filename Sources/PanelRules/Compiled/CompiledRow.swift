extension CompiledProblem {
  /// A rule as a linear row in whole numbers:
  /// `lower <= sum of terms over seated pairs + sum of sizes over panels <= upper`.
  public struct Row: Hashable, Sendable {
    /// A pair and what it counts if it is seated.
    public struct Term: Hashable, Sendable {
      /// Index into the pair arrays.
      public let pair: Int32
      /// Never 0; magnitude at most ``CompiledProblem/coefficientLimit``.
      public let coefficient: Int32

      /// Makes a term.
      public init(pair: Int32, coefficient: Int32) {
        self.pair = pair
        self.coefficient = coefficient
      }
    }

    /// A panel and what each of its filled seats counts, whoever has it.
    public struct Size: Hashable, Sendable {
      /// Index into the compiled panels.
      public let panel: Int32
      /// Never 0; magnitude at most ``CompiledProblem/coefficientLimit``.
      public let coefficient: Int32

      /// Makes a size.
      public init(panel: Int32, coefficient: Int32) {
        self.panel = panel
        self.coefficient = coefficient
      }
    }

    /// Pairs that count, rising, each at most once.
    public let terms: [Term]
    /// Panels whose number of filled seats counts; none where that number is settled.
    public let sizes: [Size]
    /// Least sum; nil means none.
    public let lower: Int?
    /// Greatest sum; nil means none.
    public let upper: Int?
    /// Whether most seatings keep the row, so that a search brings it in only when it is broken.
    public let isLazy: Bool
    /// Index into ``CompiledProblem/origins``.
    public let origin: Int

    /// Makes a row.
    public init(
      terms: [Term], sizes: [Size] = [], lower: Int? = nil, upper: Int? = nil,
      isLazy: Bool = false, origin: Int
    ) {
      self.terms = terms
      self.sizes = sizes
      self.lower = lower
      self.upper = upper
      self.isLazy = isLazy
      self.origin = origin
    }

    /// The same row from elsewhere.
    func with(origin: Int) -> Row {
      Row(
        terms: terms, sizes: sizes, lower: lower, upper: upper, isLazy: isLazy, origin: origin)
    }
  }

  /// A panel that one of its members must chair.
  public struct ChairSeat: Hashable, Sendable {
    /// Index into the compiled panels.
    public let panel: Int
    /// The pairs of the panel whose expert may chair it, rising.
    public let candidates: [Int32]

    /// Makes a chair.
    public init(panel: Int, candidates: [Int32]) {
      self.panel = panel
      self.candidates = candidates
    }
  }

  /// How many of some panels one expert may chair.
  public struct ChairLimit: Hashable, Sendable {
    /// Indices into the compiled panels that have a chair, rising.
    public let panels: [Int]
    /// Most panels that one expert chairs, at least 1.
    public let most: Int
    /// How many panels an expert chairs already that are settled and count as well, by the compiled
    /// expert; who chairs none is left out, and who chairs ``most`` is no candidate of ``panels``.
    public let taken: [Int32: Int]
    /// Index in the policy's panel rules; nil for a limit from elsewhere.
    public let rule: Int?

    /// Makes a limit.
    public init(panels: [Int], most: Int, taken: [Int32: Int] = [:], rule: Int? = nil) {
      self.rule = rule
      self.panels = panels
      self.most = most
      self.taken = taken
    }

    /// How many of the panels an expert may chair yet.
    public func left(to expert: Int32) -> Int { max(0, most - (taken[expert] ?? 0)) }

    /// Whether somebody could chair too many.
    public var binds: Bool { panels.count + (taken.values.max() ?? 0) > most }
  }

  /// Greatest magnitude of a coefficient or bound of a row: sums over any docket stay exact.
  public static let coefficientLimit = 1 << 30
}
