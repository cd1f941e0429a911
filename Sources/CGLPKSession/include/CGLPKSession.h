// The only door to GLPK: a guarded, thread-checked session.
//
// GLPK answers a bad argument with abort(); the one way out is its error hook and a longjmp, which
// must cross C frames only. So every entry below does its own setjmp, takes flat arrays that count
// from 0, and never calls back into Swift. Nothing is ever written to a standard stream.
//
// A session lives and dies on the thread that opened it, for GLPK's environment is thread-local;
// there is one session per thread. Only cg_stop_request may be called on another thread.

#ifndef CGLPKSESSION_H
#define CGLPKSESSION_H

#include <stdbool.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

/// A problem inside GLPK with all that guards it.
typedef struct cg_session cg_session;
/// An atomic request to stop; its own allocation, so that it can outlive every session.
typedef struct cg_stop cg_stop;

/// What every entry returns; GLPK's own return codes stand in the results.
enum {
  CG_DONE = 0,
  /// GLPK aborted: the problem is gone, cg_message has GLPK's text, only cg_close is left.
  CG_FAULT = 1,
  /// An earlier entry ended with CG_FAULT.
  CG_DEAD = 2,
  /// The session belongs to another thread; nothing was done.
  CG_WRONG_THREAD = 3,
  /// This thread has an open session already.
  CG_NESTED = 4,
  /// The session itself could not be allocated.
  CG_NO_MEMORY = 5
};

// GLPK's constants, pinned to glpk.h by static assertions in constants.c.
enum { CG_MINIMISE = 1, CG_MAXIMISE = 2 };
enum { CG_METHOD_PRIMAL = 1, CG_METHOD_DUAL = 3 };
enum {
  CG_STANDING_BASIC = 1,
  CG_STANDING_LOWER = 2,
  CG_STANDING_UPPER = 3,
  CG_STANDING_FREE = 4,
  CG_STANDING_FIXED = 5
};
enum {
  CG_STATUS_UNDEFINED = 1,
  CG_STATUS_FEASIBLE = 2,
  CG_STATUS_INFEASIBLE = 3,
  CG_STATUS_NO_FEASIBLE = 4,
  CG_STATUS_OPTIMAL = 5,
  CG_STATUS_UNBOUNDED = 6
};
enum {
  CG_CODE_FINISHED = 0,
  CG_CODE_BAD_BASIS = 0x01,
  CG_CODE_SINGULAR = 0x02,
  CG_CODE_ILL_CONDITIONED = 0x03,
  CG_CODE_BAD_BOUNDS = 0x04,
  CG_CODE_FAILED = 0x05,
  CG_CODE_LOWER_LIMIT = 0x06,
  CG_CODE_UPPER_LIMIT = 0x07,
  CG_CODE_ITERATION_LIMIT = 0x08,
  CG_CODE_TIME_LIMIT = 0x09,
  CG_CODE_NO_PRIMAL = 0x0A,
  CG_CODE_NO_DUAL = 0x0B,
  CG_CODE_NO_ROOT = 0x0C,
  CG_CODE_STOPPED = 0x0D,
  CG_CODE_GAP_REACHED = 0x0E,
  CG_CODE_NO_SOLUTION = 0x0F,
  CG_CODE_NO_CONVERGENCE = 0x10,
  CG_CODE_UNSTABLE = 0x11,
  CG_CODE_BAD_DATA = 0x12,
  CG_CODE_OUT_OF_RANGE = 0x13
};

/// Version of the GLPK that is linked, such as "5.0"; a static string.
const char *cg_version(void);

/// Makes a flag that is not raised, or NULL when memory is short.
cg_stop *_Nullable cg_stop_create(void);
/// Raises the flag; safe on any thread as long as the flag has not been destroyed.
void cg_stop_request(cg_stop *stop);
/// Frees the flag; no search may hold it any more.
void cg_stop_destroy(cg_stop *stop);

/// Opens an empty problem on this thread.
///
/// Returns NULL with the reason in *outcome: CG_NESTED, CG_NO_MEMORY or CG_FAULT.
cg_session *_Nullable cg_open(int *outcome);
/// Frees the problem and this thread's GLPK environment; the session must not be used afterwards.
///
/// On another thread nothing is freed and CG_WRONG_THREAD comes back: a leak is harmless, while
/// GLPK would abort the process.
int cg_close(cg_session *session);
/// GLPK's words during the last entry; lives until the next entry or cg_close.
const char *cg_message(const cg_session *session);

/// Sets the direction: CG_MINIMISE or CG_MAXIMISE.
int cg_set_sense(cg_session *session, int sense);
/// Appends columns; entries of column j are starts[j] ..< starts[j + 1], by row.
///
/// Bounds may be infinite; equal bounds fix. Buffers are only read during the call.
int cg_append_columns(cg_session *session, int count, const double *costs, const double *lower,
                      const double *upper, const uint8_t *integer, const int *starts,
                      const int *rows, const double *values);
/// Appends rows; entries of row i are starts[i] ..< starts[i + 1], by column.
int cg_append_rows(cg_session *session, int count, const double *lower, const double *upper,
                   const int *starts, const int *columns, const double *values);
/// Deletes distinct columns.
int cg_delete_columns(cg_session *session, int count, const int *columns);
/// Deletes distinct rows.
int cg_delete_rows(cg_session *session, int count, const int *rows);
int cg_set_cost(cg_session *session, int column, double cost);
int cg_set_column_bounds(cg_session *session, int column, double lower, double upper);
int cg_set_row_bounds(cg_session *session, int row, double lower, double upper);

/// Sets the standing (CG_STANDING_...) of every row and column.
///
/// GLPK adapts in silence a standing that the bounds do not allow.
int cg_set_basis(cg_session *session, const uint8_t *rows, const uint8_t *columns);
/// Reads the standing of every row and column.
int cg_get_basis(cg_session *session, uint8_t *rows, uint8_t *columns);
/// Makes every row basic and scales the rows and columns: the start that cannot be singular.
int cg_reset_basis(cg_session *session);

typedef struct {
  /// GLPK's return code, CG_CODE_...
  int code;
  /// Status of the basic solution: the whole, its primal side and its dual side, CG_STATUS_...
  int status, primal_status, dual_status;
  /// Iterations of this call.
  int iterations;
} cg_simplex_result;

/// Runs one slice of the simplex method from the current basis.
int cg_simplex(cg_session *session, int method, int iteration_limit, int milliseconds,
               cg_simplex_result *result);
/// Reads the objective of the basic solution.
int cg_read_objective(cg_session *session, double *objective);
/// Reads the basic solution: one value per column, row and column.
int cg_read_relaxation(cg_session *session, double *objective, double *primal, double *row_duals,
                       double *reduced_costs);

/// Why a search was ended by the callback.
enum { CG_CAUSE_NONE = 0, CG_CAUSE_WORK, CG_CAUSE_TIME, CG_CAUSE_STOP, CG_CAUSE_GOAL };

typedef struct {
  /// Subtracted from the objective, for GLPK prunes relative to its magnitude.
  double shift;
  /// Whether only points better than `shift` by more than `margin` matter.
  bool cuts_off;
  double margin;
  /// Relative pruning tolerance of GLPK, inside (0, 1).
  double tolerance;
  /// Most work: iterations, and for every node one and a share for the rows of the program.
  int64_t work_limit;
  /// Time limit.
  int milliseconds;
  /// Whether a point with an objective (without the shift) at least as good as `goal` ends the
  /// search; an infinite goal that every point reaches asks for the first point that matters.
  bool has_goal;
  double goal;
  /// Whether Gomory's cuts are made as well.
  bool gomory;
} cg_search_options;

typedef struct {
  /// GLPK's return code, CG_CODE_...
  int code;
  /// Status of the integer solution, CG_STATUS_...; a cut-off without a better point is
  /// CG_STATUS_NO_FEASIBLE.
  int status;
  /// Why the callback ended the search, CG_CAUSE_...
  int cause;
  /// Bound of the unfinished search less the shift; meaningful when has_bound.
  double bound;
  bool has_bound;
  int64_t nodes, iterations;
  /// What counts for the limit.
  int64_t work;
} cg_search_result;

/// Branch and cut; the last slice of simplex must have ended optimal.
///
/// `stop` is borrowed for the call. `point` receives one value per column when the status is optimal
/// or feasible; the objective is left as it was.
int cg_search(cg_session *session, const cg_search_options *options, cg_stop *stop,
              cg_search_result *result, double *point);

#pragma clang assume_nonnull end

#endif
