import Empanel
import Interchange
import PanelModel
import PanelPlanning

/// A price list as a file that people edit.
enum PriceListFile {
  /// Reads one.
  ///
  /// - Throws: `noInput` where it is not there; `badData` with every defect.
  static func read(at path: String) throws(InterchangeError) -> PriceList {
    let rows = try PriceTable.read(
      at: path,
      known: Dictionary(
        uniqueKeysWithValues: RepairKind.allCases.map {
          ($0.rawValue, [$0.title().text(in: .chinese)])
        }), prices: PriceList.prices, limits: PriceList.limits)
    var list = PriceList([:])
    for row in rows {
      guard let kind = RepairKind(rawValue: row.name) else { continue }
      list.entries[kind] = PriceList.Entry(row.price, limit: row.limit)
    }
    return list
  }

  /// Writes one, with what each line is.
  static func bytes(of list: PriceList, in language: Language) -> [UInt8] {
    PriceTable.bytes(
      of: RepairKind.allCases.compactMap { kind in
        list.entries[kind].map { entry in
          (
            PriceTable.Row(kind.rawValue, price: entry.price, limit: entry.limit),
            kind.title().text(in: language)
          )
        }
      })
  }
}

extension RepairKind {
  /// What it is, in a few words.
  var title: Phrase {
    switch self {
    case .renewTraining: ExplainPhrases.renewTraining
    case .borrowSpecialty: ExplainPhrases.borrowSpecialty
    case .borrowRegion: ExplainPhrases.borrowRegion
    case .recruit: ExplainPhrases.recruit
    case .raiseLoad: ExplainPhrases.raiseLoad
    case .lowerLeastLoad: ExplainPhrases.lowerLeastLoad
    case .relaxLimit: ExplainPhrases.relaxLimit
    case .relaxQuota: ExplainPhrases.relaxQuota
    case .lowerSeats: ExplainPhrases.lowerSeats
    case .waiveConflict: ExplainPhrases.waiveConflict
    case .releasePin: ExplainPhrases.releasePin
    }
  }
}
