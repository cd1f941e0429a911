// LEMON's network simplex on a minimum-cost flow in DIMACS form, with its own defaults.
#include <lemon/config.h>
#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>

#include <chrono>
#include <cstdio>
#include <cstring>
#include <vector>

using namespace lemon;
using Clock = std::chrono::steady_clock;

static double seconds(Clock::time_point from) {
  return std::chrono::duration<double>(Clock::now() - from).count();
}

// The next whole number of a file; a DIMACS line has nothing else after its letters.
static long long number(FILE *file) {
  int c = getc_unlocked(file);
  while (c != EOF && c != '-' && (c < '0' || c > '9')) c = getc_unlocked(file);
  bool negative = c == '-';
  if (negative) c = getc_unlocked(file);
  long long value = 0;
  for (; c >= '0' && c <= '9'; c = getc_unlocked(file)) value = 10 * value + (c - '0');
  return negative ? -value : value;
}

int main(int count, char **words) {
  if (count == 2 && !strcmp(words[1], "--version")) {
    puts("LEMON " LEMON_VERSION);
    return 0;
  }
  auto start = Clock::now();
  FILE *file = count == 2 ? fopen(words[1], "r") : nullptr;
  if (!file) return 66;
  SmartDigraph graph;
  std::vector<int> supply, capacity;
  std::vector<long long> cost;
  for (int kind; (kind = getc_unlocked(file)) != EOF;) {
    if (kind == 'p') {
      long long nodes = number(file), arcs = number(file);
      graph.reserveNode(nodes);
      graph.reserveArc(arcs);
      capacity.reserve(arcs);
      cost.reserve(arcs);
      for (long long i = 0; i < nodes; ++i) graph.addNode();
      supply.assign(nodes, 0);
    } else if (kind == 'n') {
      long long node = number(file);
      supply[node - 1] = number(file);
    } else if (kind == 'a') {
      long long from = number(file), to = number(file);
      number(file);  // every least flow is 0
      graph.addArc(graph.nodeFromId(from - 1), graph.nodeFromId(to - 1));
      capacity.push_back(number(file));
      cost.push_back(number(file));
    } else {
      while (kind != '\n' && kind != EOF) kind = getc_unlocked(file);
    }
  }
  fclose(file);
  SmartDigraph::ArcMap<int> capacities(graph);
  SmartDigraph::ArcMap<long long> costs(graph);
  SmartDigraph::NodeMap<int> supplies(graph);
  for (SmartDigraph::ArcIt a(graph); a != INVALID; ++a) {
    capacities[a] = capacity[graph.id(a)];
    costs[a] = cost[graph.id(a)];
  }
  for (SmartDigraph::NodeIt n(graph); n != INVALID; ++n) supplies[n] = supply[graph.id(n)];
  std::vector<int>().swap(capacity);
  std::vector<long long>().swap(cost);
  NetworkSimplex<SmartDigraph, int, long long> simplex(graph);
  simplex.upperMap(capacities).costMap(costs).supplyMap(supplies);
  double read = seconds(start);
  auto begin = Clock::now();
  bool isOptimal = simplex.run() == simplex.OPTIMAL;
  double solve = seconds(begin);
  printf("{\"status\": \"%s\", \"values\": [%lld], \"bound\": null, \"read\": %.6f, \"solve\": %.6f}\n",
         isOptimal ? "optimal" : "infeasible", isOptimal ? -simplex.totalCost<long long>() : 0, read,
         solve);
}
