// The relaxation: basis, one slice of simplex, and what it found.

#include "session.h"

int cg_set_basis(cg_session *session, const uint8_t *rows, const uint8_t *columns) {
  CG_ENTER(session);
  glp_prob *problem = session->problem;
  const int m = glp_get_num_rows(problem), n = glp_get_num_cols(problem);
  for (int i = 0; i < m; i++) glp_set_row_stat(problem, i + 1, rows[i]);
  for (int j = 0; j < n; j++) glp_set_col_stat(problem, j + 1, columns[j]);
  return CG_DONE;
}

int cg_get_basis(cg_session *session, uint8_t *rows, uint8_t *columns) {
  CG_ENTER(session);
  glp_prob *problem = session->problem;
  const int m = glp_get_num_rows(problem), n = glp_get_num_cols(problem);
  for (int i = 0; i < m; i++) rows[i] = (uint8_t)glp_get_row_stat(problem, i + 1);
  for (int j = 0; j < n; j++) columns[j] = (uint8_t)glp_get_col_stat(problem, j + 1);
  return CG_DONE;
}

int cg_reset_basis(cg_session *session) {
  CG_ENTER(session);
  // Powers of two keep every coefficient exact.
  glp_scale_prob(session->problem, GLP_SF_EQ | GLP_SF_2N);
  glp_std_basis(session->problem);
  return CG_DONE;
}

int cg_simplex(cg_session *session, int method, int iteration_limit, int milliseconds,
               cg_simplex_result *result) {
  CG_ENTER(session);
  glp_prob *problem = session->problem;
  const int before = glp_get_it_cnt(problem);
  glp_smcp options;
  glp_init_smcp(&options);
  options.msg_lev = GLP_MSG_OFF;
  options.meth = method;
  // Long steps cut the dual method's iterations thirtyfold on transport programs, where they only
  // slow the primal one.
  options.r_test = method == GLP_DUAL ? GLP_RT_FLIP : GLP_RT_HAR;
  options.it_lim = iteration_limit;
  options.tm_lim = milliseconds;
  result->code = glp_simplex(problem, &options);
  result->status = glp_get_status(problem);
  result->primal_status = glp_get_prim_stat(problem);
  result->dual_status = glp_get_dual_stat(problem);
  result->iterations = glp_get_it_cnt(problem) - before;
  return CG_DONE;
}

int cg_read_objective(cg_session *session, double *objective) {
  CG_ENTER(session);
  *objective = glp_get_obj_val(session->problem);
  return CG_DONE;
}

int cg_read_relaxation(cg_session *session, double *objective, double *primal, double *row_duals,
                       double *reduced_costs) {
  CG_ENTER(session);
  glp_prob *problem = session->problem;
  const int m = glp_get_num_rows(problem), n = glp_get_num_cols(problem);
  *objective = glp_get_obj_val(problem);
  for (int i = 0; i < m; i++) row_duals[i] = glp_get_row_dual(problem, i + 1);
  for (int j = 0; j < n; j++) {
    primal[j] = glp_get_col_prim(problem, j + 1);
    reduced_costs[j] = glp_get_col_dual(problem, j + 1);
  }
  return CG_DONE;
}
