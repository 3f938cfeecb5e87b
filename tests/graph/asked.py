"""asked.py: measures_of as a function of graphs, for the checks beside it."""
import subprocess


class Measures:
    """A graph given to PROGRAM once: edges (tail, head, weight, cost), then asked again and again."""

    def __init__(self, program, vertices, edges):
        self.process = subprocess.Popen([program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        lines = [f'{vertices} {len(edges)}'] + [' '.join(map(str, edge)) for edge in edges]
        self.process.stdin.write('\n'.join(lines) + '\n')

    def ask(self, question, *lines):
        """The lines of the answer, each a list of numbers."""
        self.process.stdin.write('\n'.join([question, *lines]) + '\n')
        self.process.stdin.flush()
        count, seconds = self.process.stdout.readline().split()
        self.seconds = float(seconds)
        return [[float(word) for word in self.process.stdout.readline().split()] for _ in range(int(count))]

    def values(self, question):
        """The first number of each line."""
        return [line[0] for line in self.ask(question)]

    def close(self):
        self.process.stdin.close()
        self.process.wait()
        self.process.stdout.close()
