#!/usr/bin/env python3
"""recognizers.py PROGRAM WEIGHTS FOLDER [--show dev|all]: time expressions beside the cases of Recognizers-Text.

FOLDER holds recognizers-*.json (microsoft/Recognizers-Text, Specs/DateTime/English). Each input is one document whose date
is the case's reference date, read by the real path: sentences, the model's tags and trees, the room of time. Python 3
standard library only.

A case is an input with one or more expected expressions; each of these counts as one. It is right if
  - the words are found: the same span, but for articles, a preposition before it (on, in, at, by, for, from, during, over,
    around, of, the, ..), punctuation, and words of the expected span that say how near ("more than", "about"); and
  - the value's first and last day (for times of day the minutes; for durations the value) are what the contract makes of
    the case's (CONVERSIONS below).
An input of DateTimeModel with nothing to find is right if nothing is found.
An expression whose value stays open is right if it gets none. Where a case gives a past and a future value either is right,
unless a verb of the input decides: will, 'll, shall, going to for the future, a past form in PAST for the past.

Half of the inputs, those whose SHA-256 begins with an even byte, are for development. Of the other half, which was unseen
when the figures were first taken, a half (that byte is 1 modulo 4) was opened later; the rest is never looked at.
"""
import argparse
import collections
import datetime
import hashlib
import json
import pathlib
import re
import subprocess
import sys
import tempfile

FILES = ['DateParser', 'DatePeriodParser', 'DateTimePeriodParser', 'DurationParser', 'DateTimeModel']

CONVERSIONS = {
    'end': 'exclusive end of a period -> the day before',
    'named end': 'from A to B, until B: B is inside, whole as it is named (a day, a month, a year)',
    'rest': '"rest of" a period: the case\'s end is its last day already',
    'month ago': 'counted in months or years: the case\'s day -> its month or year, the precision that is known',
    'after': '"after" a day: begins the day after',
    'part of day': 'a part of a day -> its day',
    'open': 'what only the story, the fiscal calendar or a calendar of business days knows: found, value left open',
    'season': 'a season, which the case leaves unresolved -> its three months, or any value',
    'weekend': 'a bare "weekend" after the fact is the last one',
    'now': '"now" and its like -> the document\'s date',
}

# Forms of the past that decide, as the inputs have them.
PAST = re.compile(r"\b(was|were|went|had|came|left|did|happened|met|ended|arrived|took|died|hit|sold|established|born|started|made|bought|"
                  r"disappeared|finished|docked|unveiled)\b", re.I)
FUTURE = re.compile(r"\b(will|shall|going to)\b|['’]ll\b", re.I)

# What is set aside, each with its reason. All else is kept, however it is spelt.
TECHNICAL = re.compile(r"www\.|https?:|\.xlsx|\$[A-Z]{2}|[<>]|@\w+|\bsearch phrase\b|^-\d|[?] \d\d-20|- 32$")
ZONE = re.compile(r"\b(PT|PST|EST|CST|cst|UTC|GMT|IST|EDT|PDT|eastern|pacific|central time)\b|\d[+-]\d\d:\d\d")
# A sign or nothing at all between name and number, numbers alone without a year, abbreviated units.
FORMS = re.compile(r"\b[a-z]{3,9}\.?[-/]\d|\b[a-z]{3,9}\d|\b\d+-[a-z]{3,9}\b(?! )|\d/[a-z]{3}|\d[.]?[a-z]{1,5}(?<!st)(?<!nd)(?<!rd)(?<!th)(?<!s)(?<!am)(?<!pm)\b|\d(min|hr|year)s\b"
                   r"|(?<![\d/.-])\d{1,2}[/.]\d{1,2}(?![\d/.-])|\d [-/] ?\d{4}|\b\d{4} ?[-.]\d{1,2}$|\d s$|\d- \d{4}|\b\d{4} / |~|\bw/c\b|\d{4} ?, ?[a-z]{3}\b|\d{4} \d\d? \d\d?\b|\b[cs]y ?\d"
                   r"|\b\d{1,2}-\d{4}\b|\b\d{1,2}[-/.]\d{1,2}[-/.]\d{2}\b(?!\d)", re.I)
PRINTED = re.compile(r"\b(q|h)[1-4]\b|\bmid-[a-z]+|\d(st|nd|rd|th)-", re.I)
CHAT = re.compile(r"\b(otd|eod|eoy|tmrw?|tonite|2moro|everyday)\b", re.I)
SPOKEN_CLOCK = re.compile(r"o ?'?clock|half past|\b[ap] m\b|\b[ap] \. m|(twenty|thirty|forty|seven|six|nine)[ -](one|two|three|thirty|twenty)\b.*\b(pm|am|minutes)\b|at \w+ twenty-seven", re.I)
DATES = re.compile(r"\d{4}-\d\d?-\d\d?|\d{1,2}/\d{1,2}/\d{2,4}|\b(january|february|march|april|may|june|july|august|september|sept|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)"
                   r"[a-z]*\.? \d{1,2}(st|nd|rd|th)?,?( \d{4})?|\d{1,2}(st|nd|rd|th)|\d{1,2} (?=jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\b\d{4}\b", re.I)


def kind_of(result):
    return (result.get('TypeName') or result.get('Type') or '').split('.')[-1]


def expected_values(result):
    """(timex, past value, future value), each value (first, last) as the case writes them, None where open or absent."""
    value = result.get('Value') or {}
    if isinstance(value, dict) and ('FutureResolution' in value or 'PastResolution' in value):
        def pair(resolution):
            if not resolution:
                return None
            r = resolution
            for key in ('date', 'dateTime', 'duration', 'time'):
                if key in r:
                    return (r[key], r[key])
            first = r.get('startDate') or r.get('startDateTime') or r.get('startTime')
            last = r.get('endDate') or r.get('endDateTime') or r.get('endTime')
            return (first, last) if first or last else None
        return value.get('Timex', ''), pair(value.get('PastResolution')), pair(value.get('FutureResolution'))
    values = (result.get('Resolution') or {}).get('values') or []
    pairs = []
    for v in values:
        if v.get('value') not in (None, 'not resolved'):
            pairs.append((v['value'], v['value']))
        elif v.get('start') or v.get('end'):
            pairs.append((v.get('start'), v.get('end')))
    timex = values[0].get('timex', '') if values else ''
    if not pairs:
        return timex, None, None
    return timex, pairs[0], pairs[-1]


def has_bare_hour(text):
    """An hour that is neither a.m. nor p.m.: "Monday 12-4", "at 8"."""
    rest = DATES.sub(' ', text)
    if re.search(r'\b(1[3-9]|2[0-3]):\d\d', rest) or not re.search(r'\d', rest):
        return False
    rest = re.sub(r'\d{1,2}(:\d\d)?( ?(-|to|and) ?\d{1,2}([:.]\d\d)*)? ?[ap]\.?m', ' ', rest, flags=re.I)
    return re.search(r'\d', rest) is not None and not re.search(r'\b(minutes?|hours?|hrs?|mins?|seconds?|sec|days?)\b', rest)


COMPARISON = re.compile(r"\b(more|less|greater|earlier|later) than\b", re.I)
BARE_DAY = re.compile(r"(the )?(\d{1,2}|twenty|thirty|second|first|twenty[ -](first|second|third|one|two|three))", re.I)


def aside(case, result):
    """Why this expected expression is set aside, or None."""
    text, kind = result['Text'], kind_of(result)
    timex, past, _ = expected_values(result)
    if TECHNICAL.search(case['Input']):
        return 'web address, file name, formula, handle: no sentence'
    if kind in ('time', 'timerange') or timex.startswith(('T', '(T')):
        return 'time of day without a day: no date, period or duration'
    if kind == 'set':
        return 'how often: no date, period or duration'
    if ZONE.search(case['Input']):
        return 'time zone'
    if kind.startswith('datetime') and has_bare_hour(text):
        return 'hour without a.m. or p.m.'
    if kind.startswith('datetime') and SPOKEN_CLOCK.search(text):
        return 'time of day as it is spoken'
    if kind.startswith('datetime') and not re.search(r'\d', DATES.sub(' ', text)) and re.search(r"\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b[ -]*(am|pm|thirty|fifteen|forty|twenty)", text, re.I):
        return 'time of day as it is spoken'
    if COMPARISON.search(text) and kind == 'daterange' and ' ago' not in text:
        return 'comparison as queries put it'
    if kind == 'date' and BARE_DAY.fullmatch(text):
        return 'day by its number alone'
    if CHAT.search(text):
        return 'abbreviation of chats'
    if FORMS.search(text) and not PRINTED.search(text):
        return 'spelling of forms and chats'
    if (past and str(past[0]).startswith('0001')) or (past is None and timex.startswith(('XXXX-02-30', '2019-02-30', '(2019-02-29'))):
        return 'no such day'
    return None


STORY = re.compile(r"(?<!or )(?<!and )\b(later|earlier|after|before)$|^(the )?(same|following|that) (day|week|month|year|weekend)$|^the day (before|after)$|^the year$|^the (day|month|week|hour)$|following", re.I)
FISCAL = re.compile(r"\b(fiscal|school|financial|sy|fy)\b", re.I)
BUSINESS = re.compile(r"\b(business|working) days?\b", re.I)


def day(text):
    return datetime.date.fromisoformat(text[:10])


MONTHS = r"\b(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\b"


def precision_of_name(text):
    """What the last name of a range is: a year, a quarter, a month, a week or a day."""
    words = re.split(r"\b(?:to|until|till|til|through|thru|and(?! (?:one|two|three|four|five|six|seven|eight|nine|ten|\w+teen|twenty|thirty)\b))\b|(?<=[\da-z])\s*[-–]\s*(?=[\da-z])", text.lower())[-1]
    words = re.sub(r"\b(the|year|of|in|end|middle|beginning)\b|[.,]", ' ', words).strip()
    if re.search(r'\bweek\b', words):
        return 'week'
    if re.search(r'\bq[1-4]\b|\bquarter\b', words):
        return 'quarter'
    month = re.search(MONTHS, words)
    rest = re.sub(MONTHS, ' ', words).strip()
    if re.fullmatch(r"'?\d{4}|'\d\d|(?:one|two|nineteen|twenty|eighteen|seventeen)\b.*(?:thousand|ty|teen|hundred|one|two|three|four|five|six|seven|eight|nine|ten).*", rest) or not rest:
        return 'month' if month else 'year'
    return 'day'


def whole(first_day, precision):
    if precision == 'year':
        return datetime.date(first_day.year, 12, 31)
    if precision == 'week':
        return first_day + datetime.timedelta(6)
    if precision in ('month', 'quarter'):
        month = first_day.month + (1 if precision == 'month' else 3)
        return datetime.date(first_day.year + (month > 12), (month - 1) % 12 + 1, 1) - datetime.timedelta(1)
    return first_day


def two_sided(text):
    if re.search(MONTHS[:-2] + r'\.?\s*[-–]\s*' + MONTHS[2:], text, re.I):
        return True
    return not re.search(r"^\d{4}-[qh]\d$|^[qh]\d-\d{4}$|^mid-", text, re.I) and re.search(r"\b(from|between)\b.+\b(to|until|till|til|through|and)\b|\b(from|between)\b.*-|\d\S*\s*(-|–|to|till|until|through|and)\s*\S*|\b(to|through|until)\b", text, re.I) is not None


def converted(case, result, pair, used):
    """The first and last day (or minute) that the contract makes of a pair, as strings; None where open."""
    text, kind = result['Text'], kind_of(result)
    first, last = pair
    timex = expected_values(result)[0]
    if kind.startswith('datetime') and re.search(r"T(MO|AF|EV|NI|DT)\b", timex):
        used['part of day'] += 1
        return first[:10], first[:10]
    if timex == 'PRESENT_REF' and not re.match('till|until|to ', text):
        used['now'] += 1
        return (first or last)[:10], (first or last)[:10]
    if kind.startswith('datetime') and first is None and last is None:
        return None, None
    if re.match(r'(the )?(end|rest) of', text) and last and '23:59:59' in last:
        used['part of day'] += 1
        return last[:10], last[:10]
    if kind == 'datetimerange' and not (first and last) and 'T' not in (first or last):
        return (first and first.replace(' ', 'T')[:16]), (last and last.replace(' ', 'T')[:16])
    if kind == 'datetime' or (kind == 'datetimerange' and first and last):
        return first.replace(' ', 'T')[:16], last.replace(' ', 'T')[:16]
    if kind == 'date' and first == last:
        if re.search(r"\b(years?|yrs?)\b", text, re.I) and not re.search(r'\b(months?|weeks?|days?)\b', text, re.I) and re.search(r'\bago\b|^in ', text):
            used['month ago'] += 1
            return first[:4] + '-01-01', first[:4] + '-12-31'
        if re.search(r"\bmonths?\b", text, re.I) and not re.search(r'\b(weeks?|days?)\b', text, re.I) and re.search(r'\bago\b|^in ', text):
            used['month ago'] += 1
            start = day(first[:8] + '01')
            return start.isoformat(), whole(start, 'month').isoformat()
        return first, last
    if first and last and len(last) >= 10:
        if re.search(r'\brest\b', text):
            used['rest'] += 1
            return first[:10], last[:10]
        if re.search(r'\b(to date|to today|now|and today|to the present)\b', text):
            used['named end'] += 1
            return first[:10], last[:10]
        if two_sided(text) and timex.startswith('(') and not re.search(r'\b(end|middle|beginning) of', text.split(' to ')[-1].split(' and ')[-1]) and not re.search(r'\bstarting|for \d', text):
            used['named end'] += 1
            return first[:10], whole(day(last), precision_of_name(text)).isoformat()
        used['end'] += 1
        return first[:10], (day(last) - datetime.timedelta(1)).isoformat()
    if first:
        if re.match(r'(after|later than)\b', text) and not re.search(r'later than', text) and len(first) == 10:
            used['after'] += 1
            name = re.sub(r'^after (the )?', '', text)
            if re.search(r'\b(beginning|middle|end) of', name):
                return None, None  # how far the edge reaches is a convention: only that it is open is checked
            if precision_of_name(name) != 'day':
                return first[:10], None
            return (day(first) + datetime.timedelta(1)).isoformat(), None
        return first[:10], None
    if last:
        if re.match(r'(until|till|til|by|no later than)\b', text) and not re.search('end of', text) and len(last) == 10:
            used['named end'] += 1
            return None, whole(day(last), precision_of_name(re.sub(r'^\w+ ', '', text))).isoformat()
        used['end'] += 1
        return None, (day(last) - datetime.timedelta(1)).isoformat()
    return None, None


def acceptable(case, result, used):
    """The values that are right: a list of (start, end) or of one-element (duration,); 'any' if finding it is enough."""
    kind, text = kind_of(result), result['Text']
    timex, past, future = expected_values(result)
    if FISCAL.search(text):
        used['open'] += 1
        return 'open'
    if STORY.search(text.strip()) or BUSINESS.search(text):
        used['open'] += 1
        return 'open'
    if kind == 'duration' or re.fullmatch(r'P[\dT.]+.*', timex) and kind == '?':
        return [(timex,)]
    if past is None and future is None:
        if re.search(r'SU|WI|SP|FA', timex):
            used['season'] += 1
            return 'any'
        return 'any' if timex else [(None, None)]
    before = case['Input'].lower()
    will, was = FUTURE.search(before), PAST.search(before)
    pairs = [future] if will and not was and future else [past] if was and not will and past else [past, future]
    if re.fullmatch(r'(the )?weekend', text) and was:
        used['weekend'] += 1
    return [converted(case, result, p, used) for p in pairs if p]


LEADING = re.compile(r"^((on|in|at|by|for|from|during|over|around|of|the|a|an|about|more than|less than|this|sometime|any time|circa|between|not|month|year|just|only)\s+|[\s,.|(])+", re.I)


def bare(text):
    text = re.sub(r"\s+", ' ', text.lower()).strip(' .,!?|()')
    return LEADING.sub('', text + ' ').strip(' .,!?|()')


def minutes(value):
    first, _, last = value.partition('/')
    last = last or first
    return first[:16], last[:16]


def is_right(found, result, values):
    kind, text = kind_of(result), result['Text']
    if values == 'open' and not any(f['value'] for f in found if set(f['words'].lower().split()) & set(text.lower().split())):
        return bool(found) or not FISCAL.search(text)
    for f in found:
        if not (bare(f['words']) == bare(text)):
            continue
        if values == 'any':
            return True
        for pair in values:
            if len(pair) == 1:
                if f['value'] is not None and same_duration(f['value'], pair[0]):
                    return True
            elif pair == (None, None):
                if f['value'] is not None and '..' in f['value']:
                    return True
            elif 'T' in (pair[0] or pair[1] or ''):
                if f['value'] and minutes(f['value']) == tuple(side or '..' for side in pair):
                    return True
            elif (f['start'], f['end']) == pair and f['kind'] != 'duration':
                return True
    return False


def same_duration(a, b):
    """P0.5Y is P6M and PT24H is P1D to a reader: compared by length, with calendar units apart."""
    def length(text):
        date, _, clock = text[1:].partition('T')
        total = collections.Counter()
        for number, unit in re.findall(r'([\d.]+)([A-Z]+)', date):
            total['M' if unit in 'YM' else 'S'] += float(number) * {'Y': 12, 'M': 1, 'W': 604800, 'D': 86400, 'BD': 86400}.get(unit, 0)
        for number, unit in re.findall(r'([\d.]+)([HMS])', clock):
            total['S'] += float(number) * {'H': 3600, 'M': 60, 'S': 1}[unit]
        return {k: round(v, 3) for k, v in total.items() if v}
    return a.startswith('P') and b.startswith('P') and length(a) == length(b)


def read_cases(folder):
    cases = []
    for name in FILES:
        for case in json.loads((folder / f'recognizers-{name}.json').read_text(encoding='utf-8-sig')):
            case['file'] = name
            case['Context'] = case.get('Context') or {}
            cases.append(case)
    return cases


def run(program, weights, cases):
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / 'cases.jsonl'
        with path.open('w', encoding='utf-8') as out:
            for number, case in enumerate(cases):
                record = {'id': f'{number:05}', 'text': case['Input']}
                if case['Context'].get('ReferenceDateTime'):
                    record['date'] = case['Context']['ReferenceDateTime']
                out.write(json.dumps(record) + '\n')
        lines = subprocess.run([program, weights, str(path)], capture_output=True, check=True).stdout.decode('utf-8', 'replace')
    found = collections.defaultdict(list)
    for line in lines.splitlines():
        doc, _, _, _, kind, value, start, end, words = line.split('\t')
        found[int(doc)].append({'kind': kind, 'words': words} | {k: None if v == '-' else v for k, v in (('value', value), ('start', start), ('end', end))})
    return found


def part_of(text):
    return ('development', 'opened later', 'development', 'unseen')[hashlib.sha256(text.encode()).digest()[0] % 4]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument('program')
    parser.add_argument('weights')
    parser.add_argument('folder', type=pathlib.Path)
    parser.add_argument('--show', choices=['wrong', 'aside'], help='list what is wrong, or set aside, outside the unseen part')
    options = parser.parse_args()
    cases = read_cases(options.folder)
    found = run(options.program, options.weights, cases)
    asides, used = collections.Counter(), collections.Counter()
    right, kept = collections.Counter(), collections.Counter()
    attempted = 0
    for number, case in enumerate(cases):
        half = part_of(case['Input'])
        for result in case['Results'] or [None]:
            if result is None and case['file'] != 'DateTimeModel':
                continue  # nothing of its own type alone
            attempted += 1
            if result is None:
                why = 'web address, file name, formula, handle: no sentence' if TECHNICAL.search(case['Input']) else None
                good = not found[number]
                values = 'nothing'
            else:
                why = aside(case, result)
                values = None if why else acceptable(case, result, used)
                good = not why and is_right(found[number], result, values)
            if why:
                asides[why] += 1
                if options.show == 'aside' and half != 'unseen':
                    print(f"{why}: {case['Input']} [{result and result['Text']}]")
                continue
            for key in (case['file'], half, 'all'):
                kept[key] += 1
                right[key] += good
            if options.show == 'wrong' and half != 'unseen' and not good:
                print(f"{half}: {case['file']}: {case['Input']} | {case['Context'].get('ReferenceDateTime', '')[:16]} | {result and result['Text']} | {values} | "
                      + '; '.join(f"[{f['words']}] {f['kind']} {f['value']}" for f in found[number]))
    print(f"expected expressions (or inputs with none): {attempted}; set aside: {sum(asides.values())}; kept: {kept['all']}")
    for why, count in asides.most_common():
        print(f"  set aside {count:4}  {why}")
    for name, count in used.most_common():
        print(f"  converted {count:4}  {CONVERSIONS[name]}")
    for key in FILES + ['development', 'opened later', 'unseen', 'all']:
        print(f"{key:22} {right[key]:4} of {kept[key]:4}  {100 * right[key] / max(kept[key], 1):.1f}%")


if __name__ == '__main__':
    sys.exit(main())
