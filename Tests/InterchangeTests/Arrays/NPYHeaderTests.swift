import Foundation
import PanelModel
import Testing

@testable import Interchange

@Suite struct NPYHeaderTests {
  /// A file of an array as NumPy writes it, with zeros for numbers.
  static func file(
    _ dictionary: String = "{'descr': '<f8', 'fortran_order': False, 'shape': (2, 3), }",
    version: [UInt8] = [1, 0], dataBytes: Int = 48
  ) -> Data {
    let head = 8 + (version[0] == 1 ? 2 : 4)
    let padding = 64 - (head + dictionary.utf8.count + 1) % 64
    let text = Array((dictionary + String(repeating: " ", count: padding) + "\n").utf8)
    var bytes: [UInt8] = [0x93] + Array("NUMPY".utf8) + version
    for index in 0..<(version[0] == 1 ? 2 : 4) {
      bytes.append(UInt8(truncatingIfNeeded: text.count >> (8 * index)))
    }
    return Data(bytes + text + [UInt8](repeating: 0, count: dataBytes))
  }

  @Test(arguments: [[1, 0], [2, 0], [3, 0]] as [[UInt8]])
  func `three versions of the format are read`(version: [UInt8]) throws {
    let file = Self.file(version: version)
    let header = try NPYHeader(file)
    #expect(header.rows == 2)
    #expect(header.columns == 3)
    #expect(header.element == .float64)
    #expect(header.dataOffset == file.count - 48)
  }

  @Test(arguments: [
    ("{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), }", 24),
    ("{\"shape\":(2,3,),\"descr\":\"<i4\",\"fortran_order\":False}", 24),
    ("{'descr': '<f8', 'fortran_order': False, 'shape': (0, 3)}", 0),
  ])
  func `any order of keys and both quotes are read`(dictionary: String, dataBytes: Int) throws {
    let header = try NPYHeader(Self.file(dictionary, dataBytes: dataBytes))
    #expect(header.rows * header.columns * header.element.size == dataBytes)
  }

  @Test(arguments: [
    ("{'descr': '<f8', 'fortran_order': True, 'shape': (2, 3), }", "npy.fortran-order"),
    ("{'descr': '>f8', 'fortran_order': False, 'shape': (2, 3), }", "npy.element-type"),
    ("{'descr': '<i8', 'fortran_order': False, 'shape': (2, 3), }", "npy.element-type"),
    ("{'descr': '|O', 'fortran_order': False, 'shape': (2, 3), }", "npy.element-type"),
    ("{'descr': [('a', '<f8')], 'fortran_order': False, 'shape': (2, 3)}", "npy.element-type"),
    ("{'descr': '<f8', 'fortran_order': False, 'shape': (6,), }", "npy.dimensions"),
    ("{'descr': '<f8', 'fortran_order': False, 'shape': (), }", "npy.dimensions"),
    ("{'descr': '<f8', 'fortran_order': False, 'shape': (1, 2, 3), }", "npy.dimensions"),
    ("{'descr': '<f8', 'fortran_order': False, 'shape': (2, 4), }", "npy.too-short"),
    ("{'descr': '<f8', 'fortran_order': False, 'shape': (2, 2), }", "npy.too-long"),
    (
      "{'descr': '<f8', 'fortran_order': False, 'shape': (4294967296, 4294967296), }",
      "npy.too-short"
    ),
    ("{'descr': '<f8', 'fortran_order': False, 'shape': (2, -3), }", "npy.header"),
    ("{'descr': '<f8', 'fortran_order': False}", "npy.header"),
    ("{'descr': '<f8', 'descr': '<f8', 'fortran_order': False, 'shape': (2, 3)}", "npy.header"),
    ("{'descr': '<f8', 'fortran_order': 0, 'shape': (2, 3), }", "npy.header"),
    ("{'descr': '<f8', 'fortran_order': False, 'shape': (2, 3), } x", "npy.header"),
    ("{'descr': '<f8', 'fortran_order': False, 'shape': (2 3), }", "npy.header"),
    ("{'descr': '<f8", "npy.header"),
  ])
  func `an array that is not read says why`(dictionary: String, expected: String) {
    #expect(code { try NPYHeader(Self.file(dictionary)) } == expected)
  }

  @Test func `files that are no arrays are refused`() {
    let good = Self.file()
    #expect(code { try NPYHeader(Data()) } == "npy.magic")
    #expect(code { try NPYHeader(Data("P1,E1,0.5\n".utf8)) } == "npy.magic")
    #expect(code { try NPYHeader(good.prefix(8)) } == "npy.cut-short")
    #expect(code { try NPYHeader(good.prefix(60)) } == "npy.cut-short")
    #expect(code { try NPYHeader(good.dropLast()) } == "npy.too-short")
    #expect(code { try NPYHeader(good + [0]) } == "npy.too-long")
    #expect(code { try NPYHeader(Self.file(version: [4, 0])) } == "npy.version")
    #expect(code { try NPYHeader(Self.file(version: [1, 1])) } == "npy.version")
  }

  @Test func `a slice of a larger buffer is read from its own start`() throws {
    let file = Self.file()
    let slice = (Data([1, 2, 3]) + file).dropFirst(3)
    #expect(try NPYHeader(slice) == NPYHeader(file))
  }
}
