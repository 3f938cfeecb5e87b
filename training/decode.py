"""From scores to annotations: the best tree with one root, and the best well-formed BIO sequence."""
import numpy


def find_cycle(heads):
    """The nodes of one cycle in `heads` (heads[0] is the root's and ignored), or None."""
    colour = [0] * len(heads)
    for start in range(1, len(heads)):
        path, node = [], start
        while node and colour[node] == 0:
            colour[node] = start
            path.append(node)
            node = heads[node]
        if node and colour[node] == start and node in path:
            return path[path.index(node):]
    return None


def chu_liu_edmonds(scores):
    """Heads of the maximum spanning arborescence from 0; scores[dependent, head], as in McDonald et al. (2005)."""
    n = len(scores)
    heads = numpy.argmax(scores, axis=1)
    heads[0] = 0
    cycle = find_cycle(heads)
    if cycle is None:
        return heads
    inside = numpy.zeros(n, dtype=bool)
    inside[cycle] = True
    outside = numpy.flatnonzero(~inside)
    inner = numpy.array(cycle)
    broken = scores[inner, heads[inner]]
    # the contracted node is the last of the smaller graph
    size = len(outside) + 1
    small = numpy.full((size, size), -numpy.inf)
    small[:-1, :-1] = scores[numpy.ix_(outside, outside)]
    enter = scores[numpy.ix_(inner, outside)] - broken[:, None]
    small[-1, :-1] = enter.max(axis=0) + broken.sum()
    leave = scores[numpy.ix_(outside, inner)]
    small[:-1, -1] = leave.max(axis=1)
    numpy.fill_diagonal(small, -numpy.inf)
    small[0, :] = -numpy.inf
    result = chu_liu_edmonds(small)
    for position, node in enumerate(outside):
        if node == 0:
            continue
        chosen = result[position]
        heads[node] = outside[chosen] if chosen < size - 1 else inner[leave[position].argmax()]
    source = outside[result[-1]]
    target = inner[enter[:, result[-1]].argmax()]
    heads[target] = source
    return heads


def tree(arc_scores):
    """heads[1..n] of the best tree with exactly one dependent of the root; arc_scores is [n, n + 1], rows words 1..n."""
    n = arc_scores.shape[0]
    scores = numpy.full((n + 1, n + 1), -numpy.inf)
    scores[1:] = arc_scores
    numpy.fill_diagonal(scores, -numpy.inf)
    heads = chu_liu_edmonds(scores.copy())
    if (heads[1:] == 0).sum() == 1:
        return heads[1:]
    best, best_score = None, -numpy.inf
    for root in range(1, n + 1):
        trial = scores.copy()
        trial[:, 0] = -numpy.inf
        trial[root, 1:] = -numpy.inf
        trial[root, 0] = scores[root, 0]
        heads = chu_liu_edmonds(trial)
        total = trial[numpy.arange(1, n + 1), heads[1:]].sum()
        if total > best_score:
            best, best_score = heads[1:], total
    return best


def entities(log_probabilities, tags):
    """The best tag sequence in which I-X follows B-X or I-X; log_probabilities is [n, tags]."""
    n, t = log_probabilities.shape
    allowed = numpy.full((t, t), -numpy.inf)
    for a, before in enumerate(tags):
        for b, after in enumerate(tags):
            if not after.startswith("I-") or before[2:] == after[2:] and before != "O":
                allowed[a, b] = 0.0
    best = log_probabilities[0] + numpy.array([-numpy.inf if x.startswith("I-") else 0.0 for x in tags])
    back = []
    for i in range(1, n):
        through = best[:, None] + allowed
        back.append(through.argmax(axis=0))
        best = through.max(axis=0) + log_probabilities[i]
    path = [int(best.argmax())]
    for pointers in reversed(back):
        path.append(int(pointers[path[-1]]))
    return [tags[i] for i in reversed(path)]
