#!/usr/bin/env python3
"""check_style.py ROOT CHECK..: the limits of CONTRIBUTING.md, over all C++ that git tracks (all files without git).

lines      no line over 120 columns
files      no source over 400 lines, no header over 150
functions  no function over 40 lines, from its opening to its closing brace; a lambda counts with its function
twice      no ten equal lines in two places (blank lines, comments and lines of a few characters aside)
words      no list of more than four words in openie's C++: words are rows of its tables
tests      every source of a room of over 150 lines has a test of its own name; half as many test lines as code lines
format     as clang-format 14 leaves it (exit status 77 if it is not installed)

Prints file:line of each that breaks one and exits 1. `--selftest` shows that each check finds what it is for.
Python 3 standard library only.
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

COLUMNS, SOURCE_LINES, HEADER_LINES, FUNCTION_LINES, EQUAL_LINES, WORDS = 120, 400, 150, 40, 10, 4
TESTED_LINES, TEST_SHARE = 150, 0.5
CONTROL = re.compile(r'\b(if|for|while|switch|catch|constexpr)\s*$')
CODE = ('.cc', '.h', '.inc')


def blanked(text):
    """`text` with the content of comments, strings and characters replaced by blanks; line ends stay."""
    token = re.compile(r'//[^\n]*|/\*.*?\*/|R"(\w*)\(.*?\)\1"|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])+\'', re.S)
    # 1'000'000: a mark between digits opens no character
    text = re.sub(r"(?<=[0-9a-fA-F])'(?=[0-9a-fA-F]{3})", ' ', text)
    return token.sub(lambda m: re.sub(r'[^\n]', ' ', m.group()), text)


def functions(text):
    """(first line, lines) of each function body: a brace behind a parameter list that is in no other body."""
    code = re.sub(r'(?m)^\s*#.*(\\\n.*)*$', lambda m: re.sub(r'[^\n]', ' ', m.group()), blanked(text))
    code = re.sub(r'(?<=[\w>])\{([^{}\n]*)\}', r'(\1)', code)  # y_{1}, std::string{}: initialisers
    stack, body = [], None
    for position, char in enumerate(code):
        if char == '{':
            head = code[max(code.rfind(c, 0, position) for c in ';{}') + 1:position].strip()
            opens = body is None and is_signature(head)
            stack.append(position if opens else None)
            if opens:
                body = len(stack)
        elif char == '}' and stack:
            begin = stack.pop()
            if body is not None and len(stack) < body:
                body = None
                first, last = code.count('\n', 0, begin) + 1, code.count('\n', 0, position) + 1
                yield first, last - first + 1


def is_signature(head):
    if not head or '(' not in head or re.match(r'(namespace|enum|extern "C"|class|struct|union)\b(?!.*\)\s*(const)?$)', head):
        return False
    head = re.sub(r'\s*(const|noexcept|override|final|mutable|->\s*[\w:<>,&*\s]+)\s*$', '', head)
    head = re.sub(r'\)\s*:\s.*', ')', head, flags=re.S)  # a constructor's initialisers
    return head.endswith(')') or head.endswith('const') or head.endswith('override')


def check_lines(files):
    for path, text in files:
        for number, line in enumerate(text.splitlines(), 1):
            if len(line) > COLUMNS:
                yield f'{path}:{number}: {len(line)} columns'


def check_files(files):
    for path, text in files:
        limit = HEADER_LINES if path.endswith('.h') else SOURCE_LINES
        if text.count('\n') > limit:
            yield f'{path}:{limit}: {text.count(chr(10))} lines'


def check_functions(files):
    for path, text in files:
        for first, lines in functions(text):
            if lines > FUNCTION_LINES:
                yield f'{path}:{first}: a function of {lines} lines'


def check_twice(files):
    seen = {}
    for path, text in files:
        lines = [(n, ' '.join(line.split())) for n, line in enumerate(text.splitlines(), 1)]
        lines = [(n, line) for n, line in lines if len(line) > 3 and not line.startswith(('//', '#include', 'namespace'))]
        reported = -EQUAL_LINES
        for i in range(len(lines) - EQUAL_LINES + 1):
            block = '\n'.join(line for _, line in lines[i:i + EQUAL_LINES])
            here = f'{path}:{lines[i][0]}'
            first = seen.setdefault(block, here)
            if first != here and i >= reported + EQUAL_LINES:
                reported = i
                yield f'{here}: {EQUAL_LINES} lines as at {first}'


def check_words(files):
    word_list = re.compile(r'\{\s*((?:"(?:\\.|[^"\\\n])*"\s*,?\s*)+)\}')
    for path, text in files:
        if not path.startswith('extract/openie/'):
            continue
        for match in word_list.finditer(text):
            if (words := len(re.findall(r'"(?:\\.|[^"\\\n])*"', match.group(1)))) > WORDS:
                yield f'{path}:{text.count(chr(10), 0, match.start()) + 1}: a list of {words} words'


def check_tests(files):
    tests = {path: text.count('\n') for path, text in files if path.startswith('tests/')}
    names = {path.rsplit('.', 1)[0] for path in tests}
    code = 0
    for path, text in files:
        if path.startswith(('tests/', 'bench/')):
            continue
        code += text.count('\n')
        if path.endswith('.cc') and text.count('\n') > TESTED_LINES and f'tests/{path[:-3]}_test' not in names:
            yield f'{path}:1: {text.count(chr(10))} lines and no tests/{path[:-3]}_test.cc'
    if sum(tests.values()) < TEST_SHARE * code:
        yield f'tests:1: {sum(tests.values())} lines of tests for {code} of code'


def check_format(files):
    program = next((p for p in ('clang-format-14', 'clang-format') if shutil.which(p)), None)
    if not program:
        print('clang-format is not installed')
        sys.exit(77)
    if ' 14.' not in subprocess.run([program, '--version'], capture_output=True, text=True).stdout:
        print('clang-format is not version 14')
        sys.exit(77)
    paths = [path for path, _ in files if not path.endswith('.inc')]
    result = subprocess.run([program, '--dry-run', *paths], capture_output=True, text=True)
    yield from (line.replace('warning: ', '') for line in result.stderr.splitlines() if 'warning:' in line)


CHECKS = {name[6:]: check for name, check in list(globals().items()) if name.startswith('check_')}


def sources(root):
    listed = subprocess.run(['git', '-C', str(root), 'ls-files'], capture_output=True, text=True)
    paths = listed.stdout.splitlines() if listed.returncode == 0 else [
        p.relative_to(root).as_posix() for p in root.rglob('*') if 'build' not in p.relative_to(root).parts]
    return [(p, (root / p).read_text(encoding='utf-8')) for p in sorted(paths) if p.endswith(CODE) and (root / p).exists()]


def selftest():
    found = lambda check, path, text: list(CHECKS[check]([(path, text)]))
    assert found('lines', 'a.cc', 'x' * 121 + '\n') == ['a.cc:1: 121 columns']
    assert not found('lines', 'a.cc', 'é' * 120 + '\n')
    assert found('files', 'a.h', '\n' * 151) and not found('files', 'a.h', '\n' * 150)
    assert found('files', 'a.cc', '\n' * 401) and not found('files', 'a.cc', '\n' * 400)
    body = lambda lines: '{\n' + '  f();\n' * (lines - 2) + '}\n'
    for head in ('void f() ', 'int A::f(int x) const ', 'A::A(int x) : x_(x), y_{1} ', 'auto f() -> std::vector<int> ',
                 'TEST(A, B) ', 'template <typename T>\nvoid f(T t) noexcept '):
        assert found('functions', 'a.cc', head + body(41)), head
        assert not found('functions', 'a.cc', head + body(40)), head
    assert not found('functions', 'a.cc', 'class A {\n' + 'void f() ' + body(30) + 'void g() ' + body(30) + '};\n')
    assert not found('functions', 'a.cc', 'namespace a {\nconst char* x[] = ' + body(60) + '}\n')
    assert found('functions', 'a.cc', 'void f() {\n  auto g = [](char c) ' + body(38) + '  g(\'{\');  // }\n}\n')
    lines = ''.join(f'  call_number_{i}();\n' for i in range(10))
    assert found('twice', 'a.cc', lines + 'other();\n' + lines) and not found('twice', 'a.cc', lines)
    assert not found('twice', 'a.cc', lines.replace('9', 'x') + lines)
    assert found('words', 'extract/openie/a.cc', 'one_of(x, {"a", "b", "c",\n "d", "e"})')
    assert not found('words', 'extract/openie/a.cc', 'one_of(x, {"a", "b", "c", "d"})')
    assert not found('words', 'kb/a.cc', 'one_of(x, {"a", "b", "c", "d", "e"})')
    long = ('kb/long.cc', 'x\n' * 151)
    assert any('no tests/kb/long_test.cc' in line for line in check_tests([long, ('tests/kb/b_test.cc', 'x\n' * 80)]))
    assert not list(check_tests([long, ('tests/kb/long_test.cc', 'x\n' * 80)]))
    assert list(check_tests([long, ('tests/kb/long_test.cc', 'x\n' * 70)])) == ['tests:1: 70 lines of tests for 151 of code']
    if shutil.which('clang-format'):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder, 'a.cc')
            path.write_text('int  x ;\n', encoding='utf-8')
            assert list(check_format([(str(path), '')]))
    return 0


def main(arguments):
    if arguments == ['--selftest']:
        return selftest()
    root = pathlib.Path(arguments[0]).resolve()
    files = sources(root)
    os.chdir(root)
    broken = [line for name in arguments[1:] for line in CHECKS[name](files)]
    if broken:
        print('\n'.join(broken))
    return 1 if broken else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
