public import PanelModel

/// A roster that another system has made: who sits where, and nothing else.
public enum ForeignRoster {
  /// The formats that are read.
  public enum Format: String, Hashable, Sendable, CaseIterable {
    /// `paper,reviewer[,score]` without a header, or JSON with a list of `{"user": …}` by paper.
    case openreview
    /// HotCRP's bulk assignment: a header with `paper`, `action` and `email`.
    case hotcrp
    /// A header with `case_or_panel` and `expert`.
    case csv
  }

  /// The experts of one panel, as they stand in the file; one who stands twice is there twice.
  public struct ListedPanel: Hashable, Sendable {
    /// The panel, or the case with a panel of its own.
    public var panel: Panel.ID
    /// Its experts.
    public var experts: [Expert.ID]

    /// Makes a list.
    public init(panel: Panel.ID, experts: [Expert.ID]) {
      self.panel = panel
      self.experts = experts
    }
  }

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - format: What it is written in.
  /// - Returns: The panels in the order in which the file first names them.
  /// - Throws: `noInput` where it cannot be opened; `badData` with every defect.
  public static func read(
    at path: String, format: Format
  ) throws(InterchangeError) -> [ListedPanel] {
    let bytes = try InputFile.bytes(of: path)
    var listing = PanelListing(file: path)
    switch format {
    case .csv: listing.readTable(bytes)
    case .hotcrp: listing.readActions(bytes)
    case .openreview where bytes.first { $0 > 0x20 && $0 < 0x80 } == UInt8(ascii: "{"):
      listing.readAssignments(bytes)
    case .openreview: try listing.readPairs(path)
    }
    return try listing.panels()
  }
}
