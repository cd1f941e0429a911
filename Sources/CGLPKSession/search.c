// Branch and cut with limits that GLPK does not have: nodes, work, a stop flag and a cut-off.

#include "session.h"

#include <math.h>
#include <time.h>

// What the callback knows. GLPK has no node limit, no seed and no way to pass an incumbent.
typedef struct {
  const cg_search_options *options;
  cg_stop *stop;
  cg_search_result *result;
  double direction;  // +1 when maximising
  int iterations_before;
  struct timespec deadline;
} search_state;

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

// Whether a (shifted) objective or bound is better than what the caller has already.
static bool matters(const search_state *state, double value) {
  return !state->options->cuts_off || state->direction * value > state->options->margin;
}

static int cause_to_end(const search_state *state, glp_tree *tree) {
  const cg_search_options *options = state->options;
  glp_prob *node = glp_ios_get_prob(tree);
  if (options->stops_at_first && glp_mip_status(node) == GLP_FEAS &&
      matters(state, glp_mip_obj_val(node))) {
    return CG_CAUSE_FIRST;
  }
  if (atomic_load_explicit(&state->stop->requested, memory_order_relaxed)) return CG_CAUSE_STOP;
  int64_t iterations = glp_get_it_cnt(node) - state->iterations_before;
  if (iterations + state->result->nodes >= options->work_limit) return CG_CAUSE_WORK;
  return is_past(&state->deadline) ? CG_CAUSE_TIME : CG_CAUSE_NONE;
}

static void record_bound(search_state *state, glp_tree *tree) {
  glp_prob *node = glp_ios_get_prob(tree);
  int best = glp_ios_best_node(tree);
  bool has_point = glp_mip_status(node) == GLP_FEAS;
  if (best == 0 && !has_point) return;
  double bound = best == 0 ? glp_mip_obj_val(node) : glp_ios_node_bound(tree, best);
  if (has_point && state->direction * glp_mip_obj_val(node) > state->direction * bound) {
    bound = glp_mip_obj_val(node);
  }
  if (fabs(bound) >= 1e300) return;  // GLPK's +-DBL_MAX: the root has not been solved
  state->result->bound = bound;
  state->result->has_bound = true;
}

static void at_node(glp_tree *tree, void *info) {
  search_state *state = info;
  int cause = cause_to_end(state, tree);
  if (cause != CG_CAUSE_NONE) {
    state->result->cause = cause;
    record_bound(state, tree);
    glp_ios_terminate(tree);
    return;
  }
  switch (glp_ios_reason(tree)) {
    case GLP_ISELECT:
      state->result->nodes += 1;
      break;
    case GLP_IROWGEN: {
      // GLPK cannot be told an incumbent's value. A node whose bound is no better gets the row
      // 0 >= 1, which lives and dies with that node; a row over the whole objective would make
      // every linear program dense and degenerate.
      if (matters(state, glp_ios_node_bound(tree, glp_ios_curr_node(tree)))) break;
      glp_prob *node = glp_ios_get_prob(tree);
      glp_set_row_bnds(node, glp_add_rows(node, 1), GLP_LO, 1, 0);
      break;
    }
    default:
      break;
  }
}

static void set_parameters(glp_iocp *parameters, const cg_search_options *options,
                           search_state *state) {
  glp_init_iocp(parameters);
  parameters->msg_lev = GLP_MSG_OFF;
  parameters->tol_obj = options->tolerance;
  // The callback looks at the clock first; this ends a long linear program inside a node.
  parameters->tm_lim = options->milliseconds;
  // Measured on programs like ours: mixed-integer rounding and cover cuts are worth two orders of
  // magnitude. Gomory's add nothing to them but rounding errors. The proximity heuristic is left
  // out because it goes by the clock.
  parameters->mir_cuts = GLP_ON;
  parameters->cov_cuts = GLP_ON;
  parameters->clq_cuts = GLP_ON;
  parameters->sr_heur = GLP_ON;
  // Pseudocosts branch best on the worst panel's value. Long dual steps keep some nodes from taking
  // seconds; the option stands in glpk.h but not in the manual.
  parameters->br_tech = GLP_BR_PCH;
  parameters->flip = GLP_ON;
  parameters->cb_func = at_node;
  parameters->cb_info = state;
}

int cg_search(cg_session *session, const cg_search_options *options, cg_stop *stop,
              cg_search_result *result, double *point) {
  *result = (cg_search_result){.code = CG_CODE_FAILED, .status = CG_STATUS_UNDEFINED};
  CG_ENTER(session);
  glp_prob *problem = session->problem;
  search_state state = {
      .options = options,
      .stop = stop,
      .result = result,
      .direction = glp_get_obj_dir(problem) == GLP_MAX ? 1 : -1,
      .iterations_before = glp_get_it_cnt(problem),
      .deadline = after(options->milliseconds),
  };
  glp_iocp parameters;
  set_parameters(&parameters, options, &state);
  glp_set_obj_coef(problem, 0, -options->shift);
  result->code = glp_intopt(problem, &parameters);
  glp_set_obj_coef(problem, 0, 0);
  result->status = glp_mip_status(problem);
  result->iterations = glp_get_it_cnt(problem) - state.iterations_before;
  const int n = glp_get_num_cols(problem);
  if (result->status == GLP_OPT || result->status == GLP_FEAS) {
    for (int j = 0; j < n; j++) point[j] = glp_mip_col_val(problem, j + 1);
  }
  return CG_DONE;
}
