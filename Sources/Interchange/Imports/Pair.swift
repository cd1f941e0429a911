/// A case and an expert, by their indices.
struct Pair: Hashable {
  let reviewCase: Int
  let expert: Int
}
