import ArgumentParser
import Foundation
import PanelModel
import PoolStore

/// `empanel init`.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Make an empty pool, a file that only its owner can read.")

  @Argument(help: "The file.")
  var path = PoolOptions.standardPath

  @Flag(help: "Only say what would be made.")
  var dryRun = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    let console = common.console
    try console.run {
      if dryRun {
        guard !FileManager.default.fileExists(atPath: path) else {
          throw PoolStoreError.occupied(path: path)
        }
        console.note(console.text(PoolPhrases.wouldCreate(["path": path])))
        return .answered
      }
      let store = try StoredPool.create(at: path)
      console.note(console.text(PoolPhrases.created(["path": path])))
      try console.data(console.text(PoolPhrases.head(["head": "\(try store.head())"])))
      return .answered
    }
  }
}
