import ArgumentParser
import PoolStore

/// What the exit code of the command says; part of its contract.
enum ExitStatus: Int32 {
  /// The question was answered.
  case answered = 0
  /// Proved: there is no roster.
  case infeasible = 2
  /// A limit or the first Ctrl-C; a usable roster was written.
  case limitWithRoster = 3
  /// A limit; no roster was found and nothing proved.
  case limitWithoutRoster = 4
  /// Refused by the checker.
  case refused = 5
  /// Bad data.
  case badData = 65
  /// A file that is needed is not there.
  case noInput = 66
  /// Something that the program needs is not installed.
  case missing = 69
  /// A defect of this program.
  case defect = 70
  /// The result cannot be written.
  case cannotWrite = 73
  /// The second Ctrl-C.
  case interrupted = 130

  /// For ArgumentParser.
  var exitCode: ExitCode { ExitCode(rawValue) }
}

extension PoolStoreError {
  /// What a command ends with that fails of it.
  var exitStatus: ExitStatus {
    switch self {
    case .missing: .noInput
    case .foreign, .newer, .damaged, .refused: .badData
    case .occupied, .readOnly, .full, .busy, .moved: .cannotWrite
    // SQLITE_CANTOPEN: the file could not be opened at all.
    case .failed(_, let code, _): code == 14 ? .noInput : .cannotWrite
    }
  }
}
