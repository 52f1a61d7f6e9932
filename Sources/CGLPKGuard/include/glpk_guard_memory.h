/* Memory of C's, which grows without a copy where the system can move it. */

#ifndef GLPK_GUARD_MEMORY_H
#define GLPK_GUARD_MEMORY_H

#include <stdlib.h>

/* NULL for none yet; NULL is returned when there is not enough. To be freed with glpk_guard_free. */
static inline void *glpk_guard_resized(void *memory, size_t bytes) {
    return realloc(memory, bytes);
}

#endif
