/* GLPK's routines for networks, for comparison only: a failure inside GLPK ends the process. */

#ifndef GLPK_NETWORKS_H
#define GLPK_NETWORKS_H

#include <stdint.h>

/* Nodes count from zero. Each returns the seconds from the arrays to the answer, GLPK's graph made and deleted
 * included, or -1 when it failed. */
double glpk_networks_minimum_cost(int32_t nodes, const int64_t *supply, int32_t arcs, const int32_t *source,
                                  const int32_t *target, const int64_t *capacity, const int64_t *cost,
                                  double *objective);
double glpk_networks_maximum_flow(int32_t nodes, int32_t arcs, const int32_t *source, const int32_t *target,
                                  const int64_t *capacity, double *value);
double glpk_networks_assignment(int32_t size, const int64_t *cost, double *objective);

#endif
