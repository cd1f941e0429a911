// Branch and cut with limits that GLPK does not have: nodes, work, a stop flag and a cut-off.

#include "session.h"

#include <math.h>
#include <time.h>

// Rows whose share in a node counts as much as one iteration: to choose a branch, pseudocosts copy and
// factorise the whole program, and none of their own iterations is counted.
enum { ROWS_PER_ITERATION = 32, LARGE_ROWS = 4000 };

// What the callback knows. GLPK has no node limit, no seed and no way to pass an incumbent.
typedef struct {
  const cg_search_options *options;
  cg_stop *stop;
  cg_search_result *result;
  const double *pretence;  // a point to pretend at the first node, or NULL
  double pretended;        // its objective, once it has been given
  double direction;        // +1 when maximising
  int iterations_before;
  bool is_large;
  int64_t node_work;
  struct timespec deadline;
} search_state;

// Iterations, and what nodes count.
static int64_t work(const search_state *state, glp_prob *problem) {
  return glp_get_it_cnt(problem) - state->iterations_before +
         state->result->nodes * state->node_work;
}

static bool is_past(const struct timespec *deadline) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  if (now.tv_sec != deadline->tv_sec) return now.tv_sec > deadline->tv_sec;
  return now.tv_nsec >= deadline->tv_nsec;
}

static struct timespec after(int milliseconds) {
  struct timespec moment;
  clock_gettime(CLOCK_MONOTONIC, &moment);
  moment.tv_sec += milliseconds / 1000;
  moment.tv_nsec += (long)(milliseconds % 1000) * 1000000;
  if (moment.tv_nsec >= 1000000000) {
    moment.tv_sec += 1;
    moment.tv_nsec -= 1000000000;
  }
  return moment;
}

// Whether GLPK holds a point of its own; it replaces a pretended one only by a better one.
static bool has_point(const search_state *state, glp_prob *problem) {
  int status = glp_mip_status(problem);
  if (status != GLP_FEAS && status != GLP_OPT) return false;
  return !state->options->cuts_off ||
         state->direction * glp_mip_obj_val(problem) > state->direction * state->pretended;
}

static int cause_to_end(const search_state *state, glp_tree *tree) {
  const cg_search_options *options = state->options;
  glp_prob *node = glp_ios_get_prob(tree);
  if (options->has_goal && has_point(state, node) &&
      state->direction * glp_mip_obj_val(node) >=
          state->direction * (options->goal - options->shift)) {
    return CG_CAUSE_GOAL;
  }
  if (atomic_load_explicit(&state->stop->requested, memory_order_relaxed)) return CG_CAUSE_STOP;
  if (work(state, node) >= options->work_limit) return CG_CAUSE_WORK;
  return is_past(&state->deadline) ? CG_CAUSE_TIME : CG_CAUSE_NONE;
}

static void record_bound(search_state *state, glp_tree *tree) {
  glp_prob *node = glp_ios_get_prob(tree);
  const int best = glp_ios_best_node(tree);
  const bool holds = has_point(state, node);
  if (best == 0 && !holds) return;
  double bound = best == 0 ? glp_mip_obj_val(node) : glp_ios_node_bound(tree, best);
  if (holds && state->direction * glp_mip_obj_val(node) > state->direction * bound) {
    bound = glp_mip_obj_val(node);
  }
  if (fabs(bound) >= 1e300) return;  // GLPK's +-DBL_MAX: the root has not been solved
  state->result->bound = bound;
  state->result->has_bound = true;
}

static void at_node(glp_tree *tree, void *info) {
  search_state *state = info;
  if (state->pretence != NULL) {
    glp_ios_heur_sol(tree, state->pretence);
    state->pretended = glp_mip_obj_val(glp_ios_get_prob(tree));
    state->pretence = NULL;
  }
  state->result->cause = cause_to_end(state, tree);
  if (state->result->cause != CG_CAUSE_NONE) {
    record_bound(state, tree);
    glp_ios_terminate(tree);
  } else if (glp_ios_reason(tree) == GLP_ISELECT) {
    state->result->nodes += 1;
  }
}

// Makes a point that is worth just more than the shift, out of a column that exists for this alone.
//
// GLPK cannot be told an incumbent's value, but it takes any point as found by a heuristic, without
// looking at rows and bounds. With it come all its ways of cutting off: by bound, by reduced cost
// and inside the dual simplex method.
static const double *pretend(cg_session *session, const cg_search_options *options,
                             double direction) {
  const int carrier = glp_add_cols(session->problem, 1);
  if (!cg_reserve(session, carrier)) return NULL;
  glp_set_obj_coef(session->problem, carrier, 1);
  for (int j = 1; j < carrier; j++) session->values[j] = 0;
  session->values[carrier] = options->shift + direction * options->margin;
  return session->values;
}

static void set_parameters(glp_iocp *parameters, const cg_search_options *options,
                           search_state *state) {
  glp_init_iocp(parameters);
  parameters->msg_lev = GLP_MSG_OFF;
  parameters->tol_obj = options->tolerance;
  // GLPK's own 1e-5 lets a seat be a little less than taken: ten units of an affinity of a million.
  parameters->tol_int = 1e-9;
  // The callback looks at the clock first; this ends a long linear program inside a node.
  parameters->tm_lim = options->milliseconds;
  // Measured on programs like ours: mixed-integer rounding and cover cuts are worth two orders of
  // magnitude, and Gomory's as much again where all coefficients are small whole numbers; with wide
  // ones they cost more than they bring, and round. The proximity heuristic is left out because it
  // goes by the clock.
  parameters->gmi_cuts = options->gomory ? GLP_ON : GLP_OFF;
  parameters->mir_cuts = GLP_ON;
  parameters->cov_cuts = GLP_ON;
  parameters->clq_cuts = GLP_ON;
  parameters->sr_heur = GLP_ON;
  // Pseudocosts branch best on the worst panel's value, but a node of a large program then takes
  // seconds. Long dual steps keep some other nodes from that; the option stands in glpk.h but not in
  // the manual.
  parameters->br_tech = state->is_large ? GLP_BR_MFV : GLP_BR_PCH;
  parameters->flip = GLP_ON;
  parameters->cb_func = at_node;
  parameters->cb_info = state;
}

int cg_search(cg_session *session, const cg_search_options *options, cg_stop *stop,
              cg_search_result *result, double *point) {
  *result = (cg_search_result){.code = CG_CODE_FAILED, .status = CG_STATUS_UNDEFINED};
  CG_ENTER(session);
  glp_prob *problem = session->problem;
  const int n = glp_get_num_cols(problem);
  search_state state = {
      .options = options,
      .stop = stop,
      .result = result,
      .direction = glp_get_obj_dir(problem) == GLP_MAX ? 1 : -1,
      .iterations_before = glp_get_it_cnt(problem),
      .is_large = glp_get_num_rows(problem) > LARGE_ROWS,
      .node_work = 1 + glp_get_num_rows(problem) / ROWS_PER_ITERATION,
      .deadline = after(options->milliseconds),
  };
  if (options->cuts_off) {
    state.pretence = pretend(session, options, state.direction);
    if (state.pretence == NULL) return cg_starve(session);
  }
  glp_iocp parameters;
  set_parameters(&parameters, options, &state);
  glp_set_obj_coef(problem, 0, -options->shift);
  result->code = glp_intopt(problem, &parameters);
  glp_set_obj_coef(problem, 0, 0);
  result->iterations = glp_get_it_cnt(problem) - state.iterations_before;
  result->work = work(&state, problem);
  result->status = glp_mip_status(problem);
  if (has_point(&state, problem)) {
    for (int j = 0; j < n; j++) point[j] = glp_mip_col_val(problem, j + 1);
  } else {
    result->status = result->code == 0 ? CG_STATUS_NO_FEASIBLE : CG_STATUS_UNDEFINED;
  }
  if (options->cuts_off) {
    session->indices[1] = n + 1;
    glp_del_cols(problem, 1, session->indices);
  }
  return CG_DONE;
}
