// The annealing of DiversityAnnealing.swift once more, in C++: the same loop over the same data in the same order, with
// the same random numbers. For the same instance, seed and work both find the same value, so that seconds compare.
//
//   g++ -O3 -march=native -ffp-contract=off -o pair_exchange pair_exchange.cpp
//   pair_exchange INSTANCE SEED WORK_IN_MILLIONS
//
// Prints value, exchanges weighed, and seconds of the search alone. Instances with 64 elements or fewer are refused:
// there the program anneals in cycles.
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <vector>

namespace {

constexpr int lanes = 16;
constexpr int quantileCount = 1 << 14;

// xoshiro256**, filled by SplitMix64.
class Generator {
 public:
  explicit Generator(uint64_t seed) {
    for (uint64_t& word : state) {
      seed += 0x9E3779B97F4A7C15u;
      uint64_t z = seed;
      z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
      z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
      word = z ^ (z >> 31);
    }
  }
  Generator(uint64_t seed, uint64_t stream)
      : Generator(seed * 0xD1342543DE82EF95u + stream * 0x9E3779B97F4A7C15u + 1) {}

  uint64_t next() {
    auto rotated = [](uint64_t x, int n) { return x << n | x >> (64 - n); };
    uint64_t result = rotated(state[1] * 5, 7) * 9;
    uint64_t t = state[1] << 17;
    state[2] ^= state[0];
    state[3] ^= state[1];
    state[1] ^= state[2];
    state[0] ^= state[3];
    state[2] ^= t;
    state[3] = rotated(state[3], 45);
    return result;
  }
  int below(int count) { return int((unsigned __int128)next() * (unsigned)count >> 64); }
  template <class T>
  void shuffle(std::vector<T>& list) {
    for (int i = int(list.size()) - 1; i > 0; i--) std::swap(list[i], list[below(i + 1)]);
  }

 private:
  uint64_t state[4];
};

struct Instance {
  int count = 0, groups = 0, decimals = 0;
  std::vector<int> least, most;
  std::vector<int32_t> list;  // (0, 1), (0, 2), ..., (1, 2), ...
};

bool read(const char* path, Instance& instance) {
  FILE* file = fopen(path, "r");
  char kind[8];
  if (!file || fscanf(file, "%d %d %7s", &instance.count, &instance.groups, kind) != 3) return false;
  instance.least.resize(instance.groups);
  instance.most.resize(instance.groups);
  for (int g = 0; g < instance.groups; g++)
    if (fscanf(file, "%d %d", &instance.least[g], &instance.most[g]) != 2) return false;
  int a, b;
  char word[64];
  std::vector<std::string> words;
  while (fscanf(file, "%d %d %63s", &a, &b, word) == 3) {
    words.push_back(word);
    const char* point = strchr(word, '.');
    if (point) instance.decimals = std::max(instance.decimals, int(strlen(point + 1)));
  }
  fclose(file);
  double unit = pow(10, instance.decimals);
  for (const std::string& text : words) instance.list.push_back(int32_t(llround(atof(text.c_str()) * unit)));
  return instance.list.size() == size_t(instance.count) * (instance.count - 1) / 2;
}

// Who is in which group, and what each element would gain in each group.
class Board {
 public:
  const int count, groups, stride;
  std::vector<int> least, most, members;
  std::vector<int32_t> group;
  int64_t value = 0;

  Board(const Instance& instance, const std::vector<int>& start)
      : count(instance.count), groups(instance.groups), stride((instance.count + lanes - 1) / lanes * lanes),
        least(instance.least), most(instance.most), members(groups), group(stride),
        weights(size_t(count) * stride), gains(size_t(groups) * stride), own(stride), offers(groups) {
    size_t position = 0;
    for (int a = 0; a < count; a++)
      for (int b = a + 1; b < count; b++) weights[a * stride + b] = weights[b * stride + a] = instance.list[position++];
    reset(start);
  }

  void reset(const std::vector<int>& start) {
    std::fill(gains.begin(), gains.end(), 0);
    std::fill(members.begin(), members.end(), 0);
    for (int i = 0; i < count; i++) {
      group[i] = start[i];
      members[start[i]]++;
      for (int k = 0; k < stride; k++) gains[start[i] * stride + k] += weights[i * stride + k];
    }
    value = 0;
    for (int i = 0; i < count; i++) value += own[i] = gains[start[i] * stride + i];
    value /= 2;
  }

  int32_t moveDelta(int i, int target) const { return gains[target * stride + i] - own[i]; }

  void move(int i, int target) {
    int from = group[i];
    value += moveDelta(i, target);
    const int32_t* row = &weights[i * stride];
    for (int k = 0; k < stride; k++) gains[from * stride + k] -= row[k];
    for (int k = 0; k < stride; k++) gains[target * stride + k] += row[k];
    group[i] = target;
    members[from]--;
    members[target]++;
    refresh(from, target);
  }

  void exchange(int a, int b) {
    int from = group[a], to = group[b];
    value += gains[to * stride + a] + gains[from * stride + b] - own[a] - own[b] - 2 * weights[a * stride + b];
    const int32_t *rowA = &weights[a * stride], *rowB = &weights[b * stride];
    int32_t *left = &gains[from * stride], *entered = &gains[to * stride];
    for (int k = 0; k < stride; k++) {
      int32_t difference = rowB[k] - rowA[k];
      left[k] += difference;
      entered[k] -= difference;
    }
    group[a] = to;
    group[b] = from;
    refresh(from, to);
  }

  // The first element, from `start` on, with which an exchange adds more than its threshold; -1 for none.
  int partner(int element, int start, const int32_t* bar) {
    const int from = group[element];
    const int32_t current = own[element];
    for (int g = 0; g < groups; g++) offers[g] = gains[g * stride + element] - current;
    const int32_t *row = &weights[element * stride], *entering = &gains[from * stride];
    for (int position = start & ~(lanes - 1); position < count; position += lanes) {
      int32_t surplus[lanes];
      int32_t any = 0;
      for (int z = 0; z < lanes; z++) surplus[z] = offers[group[position + z]];
      for (int z = 0; z < lanes; z++) {
        int k = position + z;
        surplus[z] += entering[k] - own[k] - bar[k] - 2 * row[k];
        any |= surplus[z] > 0;
      }
      if (!any) continue;
      for (int z = std::max(0, start - position); z < lanes; z++)
        if (surplus[z] > 0 && position + z < count && group[position + z] != from) return position + z;
    }
    return -1;
  }

 private:
  std::vector<int32_t> weights, gains, own, offers;

  void refresh(int a, int b) {
    for (int k = 0; k < count; k++)
      if (group[k] == a || group[k] == b) own[k] = gains[group[k] * stride + k];
  }
};

// Sizes within their ranges that sum to the number of elements and have the most pairs, or the fewest.
std::vector<int> extremeSizes(const Instance& instance, bool mostPairs) {
  const int sum = instance.count;
  const long none = INT64_MIN;
  std::vector<long> best(sum + 1, none);
  best[0] = 0;
  std::vector<std::vector<int>> choices;
  for (int g = 0; g < instance.groups; g++) {
    std::vector<long> next(sum + 1, none);
    std::vector<int> choice(sum + 1);
    for (int used = 0; used <= sum; used++) {
      if (best[used] == none) continue;
      for (int size = instance.least[g]; size <= std::min(instance.most[g], sum - used); size++) {
        long pairs = long(size) * (size - 1) / 2;
        long candidate = best[used] + (mostPairs ? pairs : -pairs);
        if (next[used + size] != none && candidate <= next[used + size]) continue;
        next[used + size] = candidate;
        choice[used + size] = size;
      }
    }
    best = next;
    choices.push_back(choice);
  }
  std::vector<int> sizes(instance.groups);
  for (int g = instance.groups - 1, left = sum; g >= 0; g--) left -= sizes[g] = choices[g][left];
  return sizes;
}

// A number between 0 and 1, raised to a power between 0 and 1, by square roots.
double power(double base, double exponent) {
  double result = 1, root = base, rest = exponent;
  for (int k = 0; k < 24; k++) {
    root = sqrt(root);
    rest *= 2;
    if (rest >= 1) {
      result *= root;
      rest -= 1;
    }
  }
  return exponent >= 1 ? base : result;
}

class Annealing {
 public:
  int64_t work = 0, bestValue, weighed = 0;
  std::vector<int> best;

  Annealing(const Instance& instance, const std::vector<int>& start, Generator random)
      : best(start), board(instance, start), random(random), quantiles(quantileCount),
        thresholds(quantileCount + board.stride) {
    double sum = 0;
    for (int k = 0; k < quantileCount; k++) quantiles[k] = sum += 1 / double(quantileCount - k);
    this->random.shuffle(quantiles);
    for (int g = 0; g < board.groups; g++) canResize |= board.least[g] < board.most[g];
    bestValue = board.value;
    double mean = 0, squares = 0;
    for (int32_t w : instance.list) mean += w;
    mean /= double(instance.list.size());
    for (int32_t w : instance.list) squares += (w - mean) * (w - mean);
    temperature = sqrt(squares / double(instance.list.size()) * instance.count / instance.groups);
  }

  void runBlock(double share) {
    int64_t workBefore = work, takenBefore = taken;
    if (!isPilot) temperature = from * power(to / from, std::min(1.0, std::max(0.0, share - since) / std::max(1e-9, 1 - since)));
    setThresholds(temperature);
    int64_t limit = work + std::min(int64_t(1) << 20, std::max(int64_t(1) << 10, int64_t(4) * board.count * board.count));
    while (work < limit) weigh(random.below(board.count));
    keepBest();
    if (isPilot) steer(workBefore, takenBefore, share);
  }

  void settle() {
    board.reset(best);
    setThresholds(0);
    for (int64_t last = -1; last != board.value;) {
      last = board.value;
      for (int i = 0; i < board.count; i++) weigh(i);
    }
    keepBest();
  }

 private:
  static constexpr double warm = 5e-3, cold = 3e-5, pilotShare = 0.2;
  Board board;
  Generator random;
  std::vector<double> quantiles;
  std::vector<int32_t> thresholds;
  bool canResize = false, isPilot = true, isWarm = false;
  double temperature, hot = 0, from = 0, to = 0, since = 0;
  int64_t taken = 0;

  void setThresholds(double t) {
    for (size_t k = 0; k < thresholds.size(); k++)
      thresholds[k] = -int32_t(std::min(1e9, t * quantiles[k & (quantileCount - 1)]));
  }

  void steer(int64_t workBefore, int64_t takenBefore, double share) {
    int64_t moves = taken - takenBefore;
    double rate = double(moves) / double(std::max(int64_t(1), work - workBefore - moves * board.count));
    double reached = rate > warm || !isWarm ? temperature : hot;
    if (rate < cold || share > pilotShare) {
      isPilot = false;
      from = reached;
      to = temperature;
      since = share;
      return;
    }
    isWarm = true;
    hot = reached;
    temperature *= rate > warm ? 0.8 : 0.94;
  }

  void keepBest() {
    if (board.value <= bestValue) return;
    bestValue = board.value;
    best.assign(board.group.begin(), board.group.begin() + board.count);
  }

  void weigh(int element) {
    if (canResize) relocate(element);
    int start = random.below(quantileCount);
    for (int position = 0; position < board.count;) {
      int found = board.partner(element, position, &thresholds[start]);
      int seen = (found < 0 ? board.count : found) - position;
      work += seen;
      weighed += seen;
      if (found < 0) return;
      board.exchange(element, found);
      taken++;
      work += board.count;
      position = found + 1;
    }
  }

  void relocate(int element) {
    int home = board.group[element];
    if (board.members[home] <= board.least[home]) return;
    int first = random.below(board.groups), start = random.below(quantileCount);
    for (int step = 0; step < board.groups; step++) {
      int target = (first + step) % board.groups;
      if (target == home || board.members[target] >= board.most[target]) continue;
      work++;
      weighed++;
      if (board.moveDelta(element, target) > thresholds[(start + step) % quantileCount]) {
        board.move(element, target);
        taken++;
        work += board.count;
        return;
      }
    }
  }
};

}  // namespace

int main(int argc, char** argv) {
  Instance instance;
  if (argc != 4 || !read(argv[1], instance) || instance.count <= 64) {
    fprintf(stderr, "usage: pair_exchange INSTANCE SEED WORK_IN_MILLIONS\n");
    return 64;
  }
  const int64_t limit = atoll(argv[3]) * 1000000;
  auto begin = std::chrono::steady_clock::now();
  int64_t best = INT64_MIN, work = 0, weighed = 0, sum = 0;
  for (int32_t w : instance.list) sum += w;
  for (uint64_t chain = 0; chain < 2; chain++) {
    Generator random(strtoull(argv[2], nullptr, 10), chain);
    std::vector<int> start, sizes = extremeSizes(instance, sum >= 0);
    for (int g = 0; g < instance.groups; g++) start.insert(start.end(), sizes[g], g);
    random.shuffle(start);
    Annealing annealing(instance, start, Generator(random.next()));
    for (double share; (share = double(annealing.work) / double(limit)) < 1;) annealing.runBlock(share);
    annealing.settle();
    best = std::max(best, annealing.bestValue);
    work += annealing.work;
    weighed += annealing.weighed;
  }
  double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  printf("%.*f %.1f %.3f\n", instance.decimals, double(best) / pow(10, instance.decimals), double(weighed) / 1e6, seconds);
  fprintf(stderr, "work %.1f million\n", double(work) / 1e6);
  return 0;
}
