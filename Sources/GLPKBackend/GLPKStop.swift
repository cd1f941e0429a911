internal import CGLPKSession
internal import LinearPrograms

/// The stop flag that GLPK's callback can read: one atomic in C.
///
/// The observer of a ``StopFlag`` may still be running when it has been removed; it holds this
/// object, so the memory outlives every late request.
@safe
final class GLPKStop: @unchecked Sendable {  // its only state is a C atomic behind a constant
  let raw: OpaquePointer

  init() throws(SolverError) {
    guard let raw = unsafe cg_stop_create() else {
      throw SolverError(.fault, "No memory for a stop flag.")
    }
    unsafe self.raw = unsafe raw
  }

  deinit { unsafe cg_stop_destroy(raw) }

  /// Asks the search that reads this flag to stop; safe on any thread.
  func request() { unsafe cg_stop_request(raw) }
}
