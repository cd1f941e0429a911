import PanelModel
import PanelTestSupport
import Testing

@Suite struct ExpertSetTests {
  @Test func `it is a set of indices`() {
    var random = SeededGenerator(seed: 4)
    for _ in 0..<400 {
      let count = Int.random(in: 0...200, using: &random)
      let share = Int.random(in: 0...10, using: &random)
      func some() -> [Int] {
        (0..<count).filter { _ in Int.random(in: 0..<10, using: &random) < share }
      }
      let (left, right) = (some(), some())
      var set = ExpertSet(left, of: count)
      #expect(set.members == left && set.count == left.count)
      #expect((0..<count).filter(set.contains) == left)
      #expect((0..<count).allSatisfy { one in set.count(below: one) == left.count { $0 < one } })
      var both = set
      both.formUnion(ExpertSet(right, of: count))
      #expect(both.members == Set(left).union(right).sorted())
      set.formIntersection(ExpertSet(right, of: count))
      var expected = left.filter(Set(right).contains)
      #expect(set.members == expected)
      if count > 0 {
        let out = Int.random(in: 0..<count, using: &random)
        set.remove(out)
        expected.removeAll { $0 == out }
      }
      #expect(set.members == expected)
      var missing: [Int] = []
      set.forEachMissing { missing.append($0) }
      #expect(missing == (0..<count).filter { !expected.contains($0) })
    }
  }
}
