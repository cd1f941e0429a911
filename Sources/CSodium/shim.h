// Names the system header for the module map; Swift imports everything it needs from there.
#ifndef CSODIUM_SHIM_H
#define CSODIUM_SHIM_H

#include <sodium.h>

#endif
