import LinearPrograms
import Testing

@Suite struct LPFormatWriterTests {
  @Test func `every part of a program has its place`() {
    let program = LinearProgram(
      sense: .maximise,
      columns: [
        .init(cost: 2.5, bounds: .binary, isInteger: true, entries: [.init(0, 1)]),
        .init(cost: -1, bounds: .free),
        .init(cost: 0, bounds: .fixed(3)),
        .init(cost: 1e-7, bounds: Bounds(upper: 4)),
        .init(cost: 0, bounds: Bounds(lower: 2, upper: 1)),
      ],
      rows: [
        .init(bounds: Bounds(lower: 1, upper: 2), entries: [.init(1, -3)]),
        .init(bounds: .fixed(5), entries: [.init(2, 1), .init(3, 1)]),
        .init(bounds: .free, entries: [.init(0, 1)]),
        .init(bounds: Bounds(upper: 0)),
      ])
    #expect(
      LPFormatWriter().text(of: program) == """
        Maximize
         objective: + 2.5 x0 - 1.0 x1 + 1e-07 x3
        Subject To
         r0a: - 3.0 x1 + 1.0 x0 >= 1.0
         r0b: - 3.0 x1 + 1.0 x0 <= 2.0
         r1: + 1.0 x2 + 1.0 x3 = 5.0
         r3: 0 nothing <= 0.0
         c4a: + 1.0 x4 >= 2.0
         c4b: + 1.0 x4 <= 1.0
        Bounds
         nothing = 0
         0.0 <= x0 <= 1.0
         x1 free
         x2 = 3.0
         -inf <= x3 <= 4.0
         x4 free
        Generals
         x0
        End

        """)
  }

  @Test func `long expressions are broken into lines`() {
    let program = LinearProgram(
      sense: .minimise,
      columns: (0..<20).map { _ in .init(cost: 1, bounds: .binary) })
    let lines = LPFormatWriter().text(of: program).split(separator: "\n")
    #expect(lines.allSatisfy { $0.count < 255 })
    #expect(lines[3] == "  + 1.0 x16 + 1.0 x17 + 1.0 x18 + 1.0 x19")
  }
}
