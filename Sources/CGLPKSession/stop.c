// The stop flag: one atomic, in memory of its own.

#include "session.h"

#include <stdlib.h>

cg_stop *cg_stop_create(void) {
  cg_stop *stop = malloc(sizeof *stop);
  if (stop != NULL) atomic_init(&stop->requested, false);
  return stop;
}

void cg_stop_request(cg_stop *stop) {
  atomic_store_explicit(&stop->requested, true, memory_order_relaxed);
}

void cg_stop_destroy(cg_stop *stop) { free(stop); }
