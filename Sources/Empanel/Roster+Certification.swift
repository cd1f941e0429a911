import PanelModel
import RosterCheck

extension Roster {
  /// Claims what the checker has added up, and calls certified what that shows.
  ///
  /// What the search wrote down is not believed: where the checker arrives at less, less is claimed,
  /// and where it arrives at nothing, nothing is written down.
  mutating func certify(by audit: RosterAudit) {
    for (position, readded) in audit.readdedBounds.enumerated()
    where certificate.stages.indices.contains(position) {
      guard let readded, certificate.stages[position] != nil else {
        certificate.stages[position] = nil
        continue
      }
      certificate.stages[position]?.bound = readded
      guard let bound = objectives[position].bound else { continue }
      if objectives[position].objective.name.isNoBetter(readded, than: bound) {
        objectives[position].proof = .certified
      }
    }
    if certificate.isEmpty { certificate = Certificate() }
  }
}
