extension SpanningTree {
  /// How pivoting ended.
  enum PivotEnd {
    /// No arc in the search violates.
    case optimal
    /// The cycle of an arc may carry any amount.
    case unbounded(entering: Int)
    /// Somebody wanted an end.
    case stopped
  }

  /// Pivots between two questions whether to stop: a millisecond's worth, or a few.
  static let slice = 32

  /// Pivots until no arc in the search violates.
  mutating func pivotSearching(until isStopped: StopQuestion?) -> PivotEnd {
    while true {
      if let isStopped, isStopped() { return .stopped }
      for _ in 0..<Self.slice {
        let entering = enteringArc()
        if entering < 0 { return .optimal }
        if case .unbounded = pivot(entering) { return .unbounded(entering: entering) }
      }
    }
  }

  /// What a pivot did.
  enum PivotResult {
    case done
    /// The cycle may carry any amount.
    case unbounded
  }

  /// Sends as much as possible around the cycle of an entering arc and exchanges it in the tree.
  ///
  /// The leaving arc is the last blocking one from the cycle's apex in the direction of the flow: the
  /// tree stays strongly feasible and the method cannot cycle (Cunningham 1976).
  ///
  /// - Complexity: O(cycle + smaller side of the tree).
  mutating func pivot(_ entering: Int) -> PivotResult {
    pivots += 1
    let isAtLower = states[entering] > 0
    let source = sources[entering]
    let target = targets[entering]
    let first = isAtLower ? source : target
    let second = isAtLower ? target : source
    let join = apex(first, second)

    var delta = capacities[entering]
    var leaving: Int32 = -1
    var isOnFirst = false
    var node = first
    while node != join {
      let room = downs[node]
      if room < delta {
        delta = room
        leaving = node
        isOnFirst = true
      }
      node = parents[node]
    }
    node = second
    while node != join {
      let room = ups[node]
      if room <= delta {
        delta = room
        leaving = node
        isOnFirst = false
      }
      node = parents[node]
    }
    guard delta < Self.least else { return .unbounded }
    if delta > 0 { send(delta, from: first, to: second, below: join) }
    guard leaving >= 0 else {
      states[entering] = -states[entering]
      return .done
    }
    let capacity = capacities[entering]
    let forward = isAtLower ? capacity - delta : delta
    exchange(
      entering,
      Exchange(
        inner: isOnFirst ? first : second, outer: isOnFirst ? second : first, leaving: leaving,
        join: join),
      forwardRoom: forward, backwardRoom: capacity - forward)
    return .done
  }

  /// The ends of a pivot: `inner` lies in the part that `leaving` cuts off, `outer` does not.
  struct Exchange {
    let inner: Int32
    let outer: Int32
    /// Node whose link leaves the tree.
    let leaving: Int32
    let join: Int32
  }

  /// The node where the ways of two nodes to the root meet.
  @inline(__always)
  private func apex(_ left: Int32, _ right: Int32) -> Int32 {
    var left = left
    var right = right
    while left != right {
      if sizes[left] < sizes[right] { left = parents[left] } else { right = parents[right] }
    }
    return left
  }

  @inline(__always)
  private func send(_ delta: Int64, from first: Int32, to second: Int32, below join: Int32) {
    var node = first
    while node != join {
      downs[node] &-= delta
      ups[node] &+= delta
      node = parents[node]
    }
    node = second
    while node != join {
      ups[node] &-= delta
      downs[node] &+= delta
      node = parents[node]
    }
  }

  /// Takes the leaving link out, puts the entering arc in, and brings the potentials up to date.
  private mutating func exchange(
    _ entering: Int, _ ends: Exchange, forwardRoom: Int64, backwardRoom: Int64
  ) {
    let out = links[ends.leaving]
    if capacities[out] == 0 {
      states[out] = 0
    } else {
      states[out] = flow(onLinkOf: ends.leaving) == 0 ? 1 : -1
    }
    states[entering] = 0
    let change = reducedCost(entering)
    move(entering, ends)
    let inner = ends.inner
    if sources[entering] == inner {
      ups[inner] = forwardRoom
      downs[inner] = backwardRoom
      shift(inner, by: -change)
    } else {
      ups[inner] = backwardRoom
      downs[inner] = forwardRoom
      shift(inner, by: change)
    }
  }

  /// Adds to the potentials below a node, or takes from all others if they are fewer.
  ///
  /// Only differences matter, and they wrap correctly.
  @inline(__always)
  private func shift(_ top: Int32, by amount: Int64) {
    let after = threads[lasts[top]]
    var node = top
    var end = after
    var amount = amount
    if 2 * sizes[top] > Int32(nodeCount) {
      node = after
      end = top
      amount = 0 &- amount
    }
    while node != end {
      potentials[node] &+= amount
      node = threads[node]
    }
  }

  /// Hangs the part below `ends.leaving` under the entering arc.
  private mutating func move(_ entering: Int, _ ends: Exchange) {
    let (inner, outer, leaving, join) = (ends.inner, ends.outer, ends.leaving, ends.join)
    let oldReverse = reverseThreads[leaving]
    let oldSize = sizes[leaving]
    let oldLast = lasts[leaving]
    let outParent = parents[leaving]
    if inner == leaving {
      parents[inner] = outer
      links[inner] = Int32(entering)
      if threads[outer] != leaving {
        relink(oldReverse, threads[oldLast])
        let after = threads[outer]
        relink(outer, leaving)
        relink(oldLast, after)
      }
    } else {
      turnStem(entering, ends)
      sizes[inner] = oldSize
    }
    updateLasts(ends, oldReverse: oldReverse, oldLast: oldLast, outParent: outParent)
    var node = outer
    while node != join {
      sizes[node] &+= oldSize
      node = parents[node]
    }
    node = outParent
    while node != join {
      sizes[node] &-= oldSize
      node = parents[node]
    }
  }

  @inline(__always)
  private func relink(_ before: Int32, _ after: Int32) {
    threads[before] = after
    reverseThreads[after] = before
  }

  private func updateLasts(
    _ ends: Exchange, oldReverse: Int32, oldLast: Int32, outParent: Int32
  ) {
    let (outer, join) = (ends.outer, ends.join)
    let limit: Int32 = lasts[join] == outer ? join : -1
    let newLast = lasts[ends.leaving]
    // After a turn the last successor of the moved part is that of its new top.
    var node = outer
    while node != -1, lasts[node] == outer {
      lasts[node] = newLast
      node = parents[node]
    }
    var replacement = newLast
    if join != oldReverse, outer != oldReverse {
      replacement = oldReverse
    } else if newLast == oldLast {
      return
    }
    node = outParent
    while node != limit, node != -1, lasts[node] == oldLast {
      lasts[node] = replacement
      node = parents[node]
    }
  }

  /// Turns the path from `inner` up to `leaving` around, so that `inner` is the top of its part.
  private mutating func turnStem(_ entering: Int, _ ends: Exchange) {
    let (inner, outer, leaving) = (ends.inner, ends.outer, ends.leaving)
    let oldReverse = reverseThreads[leaving]
    let oldLast = lasts[leaving]
    let onward = oldReverse == outer ? threads[oldLast] : threads[outer]
    var stem = inner
    var above = outer
    var last = lasts[inner]
    var after = threads[last]
    threads[outer] = inner
    scratch[0] = outer
    var dirty = 1
    while stem != leaving {
      let next = parents[stem]
      threads[last] = next
      scratch[dirty] = last
      dirty += 1
      relink(reverseThreads[stem], after)
      parents[stem] = above
      above = stem
      stem = next
      last = lasts[stem] == lasts[above] ? reverseThreads[above] : lasts[stem]
      after = threads[last]
    }
    parents[leaving] = above
    relink(last, onward)
    lasts[leaving] = last
    if oldReverse != outer { relink(oldReverse, after) }
    for position in 0..<dirty {
      let node = scratch[position]
      reverseThreads[threads[node]] = node
    }
    turnLinks(from: leaving, to: inner)
    links[inner] = Int32(entering)
  }

  private func turnLinks(from leaving: Int32, to inner: Int32) {
    var size: Int32 = 0
    let last = lasts[leaving]
    var node = leaving
    var parent = parents[node]
    while node != inner {
      links[node] = links[parent]
      ups[node] = downs[parent]
      downs[node] = ups[parent]
      size &+= sizes[node] &- sizes[parent]
      sizes[node] = size
      lasts[parent] = last
      node = parent
      parent = parents[node]
    }
  }
}
