// Shared by the parts of the facade; not visible to Swift.

#ifndef CG_SESSION_H
#define CG_SESSION_H

#include <glpk.h>
#include <setjmp.h>
#include <stdatomic.h>
#include <stddef.h>

#include "CGLPKSession.h"

struct cg_stop {
  atomic_bool requested;
};

struct cg_session {
  glp_prob *problem;  // NULL after a fault: freed with the environment
  jmp_buf exit;       // valid during an entry only
  bool dead;
  // Scratch for GLPK's arrays that count from 1; on the session so that a jump cannot leak it.
  int *indices;
  double *values;
  size_t capacity;
  size_t length;
  char message[1024];
};

// Refuses a session of another thread or after a fault, and clears the message.
int cg_enter(cg_session *session);
// What is left to do after a jump out of GLPK; returns CG_FAULT.
int cg_die(cg_session *session);
// The same for memory that is short on our side.
int cg_starve(cg_session *session);
// Makes room for `count` scratch entries (and the unused slot 0); false when memory is short.
bool cg_reserve(cg_session *session, int count);

// Opens every entry. A macro, because setjmp must stand in the frame that calls GLPK. No local may
// change after it.
#define CG_ENTER(session)                     \
  do {                                        \
    int refusal = cg_enter(session);          \
    if (refusal != CG_DONE) return refusal;   \
    if (setjmp((session)->exit)) return cg_die(session); \
  } while (0)

#endif
