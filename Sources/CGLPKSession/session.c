// Opening, closing and the way out of a fault.

#include "session.h"

#include <stdlib.h>
#include <string.h>

// The session of this thread. Ownership is this pointer and not a thread id, for ids are reused.
static _Thread_local cg_session *live = NULL;

const char *cg_version(void) { return glp_version(); }

const char *cg_message(const cg_session *session) { return session->message; }

// Catches everything GLPK would print. Non-zero means: do not print.
static int capture(void *info, const char *text) {
  cg_session *session = info;
  size_t room = sizeof session->message - 1 - session->length;
  size_t length = strnlen(text, room);
  memcpy(session->message + session->length, text, length);
  session->length += length;
  session->message[session->length] = '\0';
  return 1;
}

// GLPK calls this instead of abort(). Every frame between here and the entry is C.
static void leave(void *info) {
  cg_session *session = info;
  longjmp(session->exit, 1);
}

int cg_enter(cg_session *session) {
  if (live != session) return CG_WRONG_THREAD;
  if (session->dead) return CG_DEAD;
  session->length = 0;
  session->message[0] = '\0';
  return CG_DONE;
}

int cg_die(cg_session *session) {
  session->dead = true;
  session->problem = NULL;
  // GLPK allows nothing else after an error; it frees every object of the thread and the hooks.
  glp_free_env();
  return CG_FAULT;
}

int cg_starve(cg_session *session) {
  capture(session, "no memory for the arrays of one call");
  return cg_die(session);
}

bool cg_reserve(cg_session *session, int count) {
  size_t needed = (size_t)count + 1;
  if (needed <= session->capacity) return true;
  size_t capacity = 2 * needed;
  int *indices = realloc(session->indices, capacity * sizeof *indices);
  if (indices == NULL) return false;
  session->indices = indices;
  double *values = realloc(session->values, capacity * sizeof *values);
  if (values == NULL) return false;
  session->values = values;
  session->capacity = capacity;
  return true;
}

static void release(cg_session *session) {
  live = NULL;
  free(session->indices);
  free(session->values);
  free(session);
}

cg_session *cg_open(int *outcome) {
  if (live != NULL) {
    *outcome = CG_NESTED;
    return NULL;
  }
  cg_session *session = calloc(1, sizeof *session);
  if (session == NULL) {
    *outcome = CG_NO_MEMORY;
    return NULL;
  }
  live = session;
  if (setjmp(session->exit)) {
    *outcome = cg_die(session);
    release(session);
    return NULL;
  }
  glp_term_hook(capture, session);
  glp_error_hook(leave, session);
  session->problem = glp_create_prob();
  *outcome = CG_DONE;
  return session;
}

int cg_close(cg_session *session) {
  if (live != session) return CG_WRONG_THREAD;
  if (!session->dead) {
    if (setjmp(session->exit)) {
      cg_die(session);
      release(session);
      return CG_FAULT;
    }
    glp_delete_prob(session->problem);
    glp_free_env();
  }
  release(session);
  return CG_DONE;
}
