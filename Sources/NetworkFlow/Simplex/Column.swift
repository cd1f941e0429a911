/// A growing block of plain numbers without the cost of an array: no reference counting, no check of
/// uniqueness, and bounds checked in debug builds only.
///
/// The pivot loop of the network simplex reads and writes a few of these a hundred million times; the
/// same code on arrays takes 1.3 to 2 times as long. Memory is owned here alone and never shown.
@safe
struct Column<Element: BitwiseCopyable>: ~Copyable {
  private var base: UnsafeMutablePointer<Element>
  private var capacity: Int
  private(set) var count: Int

  init(repeating value: Element, count: Int) {
    self.count = count
    capacity = max(count, 1)
    // At least one element: an empty block has no address.
    unsafe base = UnsafeMutablePointer<Element>.allocate(capacity: capacity)
    unsafe base.initialize(repeating: value, count: capacity)
  }

  deinit { unsafe base.deallocate() }

  subscript(index: Int) -> Element {
    // Inside the block: indices come from the network, which checked them, or from the tree.
    @inline(__always) get {
      assert(index >= 0 && index < count)
      return unsafe base[index]
    }
    @inline(__always) nonmutating set {
      assert(index >= 0 && index < count)
      unsafe base[index] = newValue
    }
  }

  subscript(index: Int32) -> Element {
    @inline(__always) get { self[Int(index)] }
    @inline(__always) nonmutating set { self[Int(index)] = newValue }
  }

  /// Makes room at the end for elements that the caller writes.
  mutating func grow(to newCount: Int, filling value: Element) {
    if newCount > capacity {
      let larger = max(newCount, capacity + capacity / 2)
      let block = UnsafeMutablePointer<Element>.allocate(capacity: larger)
      // Both blocks hold at least `count` elements and do not overlap.
      unsafe block.initialize(from: base, count: count)
      unsafe base.deallocate()
      unsafe base = unsafe block
      capacity = larger
    }
    unsafe (base + count).initialize(repeating: value, count: newCount - count)
    count = newCount
  }
}
