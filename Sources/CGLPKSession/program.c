// Building and changing the problem. GLPK counts from 1 and ignores slot 0; that ends here.

#include "session.h"

#include <math.h>

static int kind(double lower, double upper) {
  if (isinf(lower)) return isinf(upper) ? GLP_FR : GLP_UP;
  if (isinf(upper)) return GLP_LO;
  return lower == upper ? GLP_FX : GLP_DB;
}

int cg_set_sense(cg_session *session, int sense) {
  CG_ENTER(session);
  glp_set_obj_dir(session->problem, sense);
  return CG_DONE;
}

// Copies entries first ..< last into the scratch arrays; false when memory is short.
static bool copy(cg_session *session, const int *indices, const double *values, int first,
                 int last) {
  if (!cg_reserve(session, last - first)) return false;
  for (int k = first; k < last; k++) {
    session->indices[k - first + 1] = indices[k] + 1;
    session->values[k - first + 1] = values[k];
  }
  return true;
}

int cg_append_columns(cg_session *session, int count, const double *costs, const double *lower,
                      const double *upper, const uint8_t *integer, const int *starts,
                      const int *rows, const double *values) {
  if (count == 0) return CG_DONE;
  CG_ENTER(session);
  glp_prob *problem = session->problem;
  const int first = glp_add_cols(problem, count);
  for (int j = 0; j < count; j++) {
    glp_set_col_kind(problem, first + j, integer[j] ? GLP_IV : GLP_CV);
    glp_set_col_bnds(problem, first + j, kind(lower[j], upper[j]), lower[j], upper[j]);
    glp_set_obj_coef(problem, first + j, costs[j]);
    if (!copy(session, rows, values, starts[j], starts[j + 1])) return cg_starve(session);
    glp_set_mat_col(problem, first + j, starts[j + 1] - starts[j], session->indices,
                    session->values);
  }
  return CG_DONE;
}

int cg_append_rows(cg_session *session, int count, const double *lower, const double *upper,
                   const int *starts, const int *columns, const double *values) {
  if (count == 0) return CG_DONE;
  CG_ENTER(session);
  glp_prob *problem = session->problem;
  const int first = glp_add_rows(problem, count);
  for (int i = 0; i < count; i++) {
    glp_set_row_bnds(problem, first + i, kind(lower[i], upper[i]), lower[i], upper[i]);
    if (!copy(session, columns, values, starts[i], starts[i + 1])) return cg_starve(session);
    glp_set_mat_row(problem, first + i, starts[i + 1] - starts[i], session->indices,
                    session->values);
  }
  return CG_DONE;
}

int cg_delete_columns(cg_session *session, int count, const int *columns) {
  if (count == 0) return CG_DONE;
  CG_ENTER(session);
  if (!cg_reserve(session, count)) return cg_starve(session);
  for (int k = 0; k < count; k++) session->indices[k + 1] = columns[k] + 1;
  glp_del_cols(session->problem, count, session->indices);
  return CG_DONE;
}

int cg_delete_rows(cg_session *session, int count, const int *rows) {
  if (count == 0) return CG_DONE;
  CG_ENTER(session);
  if (!cg_reserve(session, count)) return cg_starve(session);
  for (int k = 0; k < count; k++) session->indices[k + 1] = rows[k] + 1;
  glp_del_rows(session->problem, count, session->indices);
  return CG_DONE;
}

int cg_set_cost(cg_session *session, int column, double cost) {
  CG_ENTER(session);
  glp_set_obj_coef(session->problem, column + 1, cost);
  return CG_DONE;
}

int cg_set_column_bounds(cg_session *session, int column, double lower, double upper) {
  CG_ENTER(session);
  glp_set_col_bnds(session->problem, column + 1, kind(lower, upper), lower, upper);
  return CG_DONE;
}

int cg_set_row_bounds(cg_session *session, int row, double lower, double upper) {
  CG_ENTER(session);
  glp_set_row_bnds(session->problem, row + 1, kind(lower, upper), lower, upper);
  return CG_DONE;
}
