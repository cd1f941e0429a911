// Names the system header for the module map; Swift imports everything it needs from there.
#ifndef CCRYPTO_SHIM_H
#define CCRYPTO_SHIM_H

// OpenSSL 3 steers callers towards contexts on the heap; the plain structure is one that Swift can
// copy, and runs the same code for the processor at hand.
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/sha.h>

#endif
