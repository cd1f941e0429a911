import PanelModel
import Testing

@Suite struct IdentifierTests {
  @Test func orderIsThatOfTheBytes() {
    let identifiers: [Expert.ID] = ["E-2", "e-1", "E-10", "张三", "é", "Z", ""]
    #expect(identifiers.sorted() == ["", "E-10", "E-2", "Z", "e-1", "é", "张三"])
  }
}
