import PanelModel

extension Examination {
  /// Readers sit on the panel of the case and stay in the room for it.
  mutating func checkReaders() {
    for (index, readers) in filled where isReading(index) {
      let panel = problem.indexByPanel[judgingID(of: index)].flatMap { seated[$0] }
      for expert in readers.members {
        if panel?.holds(expert) != true {
          report(CheckPhrases.readerNotMember, on: index, experts: [expert])
        } else if leavesRoom(expert, forReadersOn: index) {
          report(CheckPhrases.readerRecused, on: index, experts: [expert])
        }
      }
    }
  }
}
