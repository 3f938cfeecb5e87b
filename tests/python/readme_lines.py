"""readme_lines.py ROOT: runs the Python lines of README.md as they stand there, in a folder with examples/, and compares
what they print. They need no package but relata."""

import contextlib
import io
import os
import pathlib
import re
import shutil
import sys
import tempfile


def lines_of(root):
    """The code, and what README says it prints."""
    page = (root / 'README.md').read_text(encoding='utf-8')
    return re.search(r'```python\n(.*?)```\n+```\n(.*?)```', page, re.S).groups()


def run(root):
    """Fails unless they print what stands below them. Returns the names of what they leave behind."""
    code, expected = lines_of(root)
    before = os.getcwd()
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(root / 'examples', os.path.join(folder, 'examples'))
        os.chdir(folder)
        try:
            with contextlib.redirect_stdout(io.StringIO()) as printed:
                exec(compile(code, 'README.md', 'exec'), {})
            assert printed.getvalue() == expected, printed.getvalue()
            return sorted(os.listdir('.'))
        finally:
            os.chdir(before)


if __name__ == '__main__':
    left = run(pathlib.Path(sys.argv[1]))
    assert left == ['examples', 'news.kb', 'varesh.svg'], left
