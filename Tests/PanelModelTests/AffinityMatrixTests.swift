import Foundation
import PanelModel
import Testing

@Suite struct AffinityMatrixTests {
  private func bytes<Number>(_ numbers: [Number], after header: Int = 0) -> Data {
    var data = Data(repeating: 0xFF, count: header)
    for number in numbers {
      unsafe withUnsafeBytes(of: number) { unsafe data.append(contentsOf: $0) }
    }
    return data
  }

  @Test func readsEveryElementWhereItStands() throws {
    let doubles = try #require(
      AffinityMatrix(
        bytes: bytes([0.1, -2, 3, .infinity, 5, 6] as [Double], after: 3), offset: 3, rowCount: 2,
        columnCount: 3, element: .float64))
    #expect(doubles.number(row: 0, column: 0) == 0.1)
    #expect(doubles.number(row: 1, column: 0) == .infinity)
    #expect(doubles.number(row: 1, column: 2) == 6)
    let floats = try #require(
      AffinityMatrix(
        bytes: bytes([0.1, -2] as [Float]), offset: 0, rowCount: 2, columnCount: 1,
        element: .float32))
    #expect(floats.number(row: 0, column: 0) == Double(Float(0.1)))
    #expect(floats.number(row: 1, column: 0) == -2)
    let whole = try #require(
      AffinityMatrix(
        bytes: bytes([-7, .max, .min] as [Int32]), offset: 0, rowCount: 1, columnCount: 3,
        element: .int32))
    #expect(
      (0..<3).map { whole.number(row: 0, column: $0) } == [-7, 2_147_483_647, -2_147_483_648])
  }

  @Test(arguments: [
    (47, 0, 2, 3),  // a byte short
    (48, 1, 2, 3),
    (48, 100, 0, 0),
    (48, 0, -1, 3),
    (48, 0, 2, -3),
    (48, -1, 2, 3),
    (48, 0, .max, 2),  // the shape itself overflows
    (48, 0, .max, 1),
  ])
  func refusesAShapeThatTheBytesDoNotHold(count: Int, offset: Int, rows: Int, columns: Int) {
    let matrix = AffinityMatrix(
      bytes: Data(count: count), offset: offset, rowCount: rows, columnCount: columns,
      element: .float64)
    #expect(matrix == nil)
  }

  @Test func aSliceOfDataIsReadFromItsOwnStart() throws {
    let slice = bytes([1, 2, 3] as [Double]).dropFirst(8)
    let matrix = try #require(
      AffinityMatrix(bytes: slice, offset: 0, rowCount: 1, columnCount: 2, element: .float64))
    #expect(matrix.number(row: 0, column: 0) == 2)
  }
}
