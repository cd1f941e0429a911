/// Multipliers of the rows of a program, by what the rows stand for, as the solver reports them:
/// how much the aim changes with one unit of the row's bound.
struct Prices: Sendable {
  /// One for each panel's seats.
  var seats: [Double]
  /// One for each expert's load.
  var loads: [Double]
  /// One for each floor of the model.
  var floors: [Double]
  /// One for each row of the problem; empty where it has none, 0 for rows not in the program.
  var rows: [Double] = []
  /// One for each chair of the problem.
  var chairs: [Double] = []
  /// One for each limit on chairs and each expert, limit by limit.
  var limits: [Double] = []
  /// One for each expert whose utilisation is limited.
  var spread: [Double] = []
  /// That of the limit on what is missing; 0 where there is none.
  var shortage = 0.0
  /// One for each burden of the model.
  var burdens: [Burden] = []
  /// One for each panel where the means of comparable panels are held together; empty elsewhere.
  var range: [Double] = []

  /// Multipliers of the rows of a burden, and of the limit on it.
  struct Burden: Sendable {
    var rows: [Double]
    var limit: Double
  }
}
