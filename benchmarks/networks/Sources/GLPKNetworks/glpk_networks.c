#include "glpk_networks.h"

#include <glpk.h>
#include <stddef.h>
#include <time.h>

typedef struct {
    double supply;
    int set;
} node_data;

typedef struct {
    double low, capacity, cost, flow;
} arc_data;

static double seconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

static glp_graph *graph(int32_t nodes) {
    glp_term_out(GLP_OFF);
    glp_graph *made = glp_create_graph(sizeof(node_data), sizeof(arc_data));
    if (nodes > 0) glp_add_vertices(made, nodes);
    return made;
}

static void add(glp_graph *graph, int32_t source, int32_t target, int64_t capacity, int64_t cost) {
    arc_data *data = glp_add_arc(graph, source + 1, target + 1)->data;
    *data = (arc_data){0, (double)capacity, (double)cost, 0};
}

double glpk_networks_minimum_cost(int32_t nodes, const int64_t *supply, int32_t arcs, const int32_t *source,
                                  const int32_t *target, const int64_t *capacity, const int64_t *cost,
                                  double *objective) {
    double start = seconds();
    glp_graph *network = graph(nodes);
    for (int v = 0; v < nodes; v++) ((node_data *)network->v[v + 1]->data)->supply = (double)supply[v];
    for (int a = 0; a < arcs; a++) add(network, source[a], target[a], capacity[a], cost[a]);
    int code = glp_mincost_okalg(network, offsetof(node_data, supply), offsetof(arc_data, low),
                                 offsetof(arc_data, capacity), offsetof(arc_data, cost), objective,
                                 offsetof(arc_data, flow), -1);
    glp_delete_graph(network);
    return code == 0 ? seconds() - start : -1;
}

double glpk_networks_maximum_flow(int32_t nodes, int32_t arcs, const int32_t *source, const int32_t *target,
                                  const int64_t *capacity, double *value) {
    double start = seconds();
    glp_graph *network = graph(nodes);
    for (int a = 0; a < arcs; a++) add(network, source[a], target[a], capacity[a], 0);
    int code = glp_maxflow_ffalg(network, 1, nodes, offsetof(arc_data, capacity), value, offsetof(arc_data, flow), -1);
    glp_delete_graph(network);
    return code == 0 ? seconds() - start : -1;
}

double glpk_networks_assignment(int32_t size, const int64_t *cost, double *objective) {
    double start = seconds();
    glp_graph *network = graph(2 * size);
    for (int v = 0; v < 2 * size; v++) ((node_data *)network->v[v + 1]->data)->set = v >= size;
    for (int i = 0; i < size; i++)
        for (int j = 0; j < size; j++) add(network, i, size + j, 1, cost[(size_t)i * size + j]);
    int code = glp_asnprob_okalg(GLP_ASN_MIN, network, offsetof(node_data, set), offsetof(arc_data, cost), objective,
                                 -1);
    glp_delete_graph(network);
    return code == 0 ? seconds() - start : -1;
}
