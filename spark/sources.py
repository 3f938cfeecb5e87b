"""What Spark reads becomes lines for relata: an RDD of bytes, each a file or a line of one, under the name relata gives it."""
import os
import re
import zlib
from urllib.parse import unquote

from pyspark.sql import functions as F

from reader import file_line
import warc

FORMATS = ('auto', 'text', 'jsonl', 'parquet', 'warc', 'wet')
MOST_BYTES = 16 << 20  # of a document; relata refuses larger ones, so they are not read
PACKED = ('.gz', '.bz2', '.zst', '.lz4', '.snappy', '.deflate')  # what Spark unpacks of files of lines


def plain(uri):
    """file:/a, file:///a -> /a; others as they are."""
    return re.sub(r'^file:/+', '/', uri)


def unpacked(name):
    stem, ending = os.path.splitext(name)
    return stem if ending.lower() in PACKED else name


def format_of(name):
    """By the endings of names; None: relata itself knows what to do with it, or refuses it by name."""
    name = unpacked(name).lower()
    for endings, found in ((('.jsonl', '.ndjson'), 'jsonl'), (('.parquet',), 'parquet'), (('.warc', '.wet'), 'warc')):
        if name.endswith(endings):
            return found
    return 'text'


class Root:
    """One input path, and the names and origins of what lies below it."""

    def __init__(self, given, uri, is_folder):
        self.given, self.uri, self.is_folder = given, uri, is_folder

    def names(self, path):
        """(name, origin) as `relata build GIVEN` has them."""
        path = plain(path)
        if not self.is_folder:
            return os.path.basename(path), self.given
        below = path[len(plain(self.uri).rstrip('/')) + 1:]
        return below, os.path.join(self.given, below)


def roots_of(spark, paths):
    """The inputs that are there. Raises FileNotFoundError for one that is not."""
    hadoop = spark._jvm.org.apache.hadoop.fs.Path
    configuration = spark._jsc.hadoopConfiguration()
    roots = []
    for given in paths:
        path = hadoop(given)
        system = path.getFileSystem(configuration)
        if system.exists(path):  # a name with signs of a pattern in it is a name
            found, origins = [system.getFileStatus(path)], [plain(given)]
        else:
            found = system.globStatus(path) or []
            origins = [plain(status.getPath().toString()) for status in found]
        if not found:
            raise FileNotFoundError(given + ': no such file or folder')
        roots += [Root(origin, status.getPath().toString(), status.isDirectory()) for origin, status in zip(origins, found)]
    return roots


def listed(spark, root):
    """Paths of all files below a root, as Spark lists them: names that begin with . or _ are left out."""
    frame = spark.read.format('binaryFile').option('recursiveFileLookup', True).option('__globPaths__', False)
    return sorted(unquote(path) for path in frame.load(root.uri).inputFiles())


def files(spark, root, paths, format):
    """Whole files. Those that relata would refuse for their size are handed over as their names alone, and so are empty ones,
    which Spark lists and does not read."""
    frame = (spark.read.format('binaryFile').option('recursiveFileLookup', True).option('__globPaths__', False).load(paths))
    there = {plain(unquote(path)) for path in frame.inputFiles()}
    empty = sorted(there - {plain(row.path) for row in frame.select('path').toLocalIterator()})
    small = frame.where(F.col('length') <= MOST_BYTES).select('path', 'content')
    large = frame.where(F.col('length') > MOST_BYTES).select('path', 'length')

    def line(row):
        name, origin = root.names(row.path)
        return file_line(name, bytes(row.content), origin=origin, format=format)

    def refused(row):
        name, origin = root.names(row.path)
        return file_line(name, b'{ the file has %d bytes: more than 16 MiB in one document' % row.length, origin=origin,
                         format='jsonl')
    result = small.rdd.map(line).union(large.rdd.map(refused))
    if not empty:
        return result
    nothing = [file_line(name, b'', origin=origin, format=format) for name, origin in map(root.names, empty)]
    return result.union(spark.sparkContext.parallelize(nothing, 1))


def numbered(frame, value):
    """(path, [number of the line or row in its file], bytes) of a frame of files that Spark splits: each split counts on from
    those before it, so a first pass counts them."""
    frame = frame.select(value.alias('value'), F.col('_metadata.file_path').alias('path'),
                         F.col('_metadata.file_block_start').alias('start'))
    counted = sorted((row.path, row.start, row.n) for row in
                     frame.groupBy('path', 'start').agg(F.count('*').alias('n')).collect())
    first, last_path, next_line = {}, None, 1
    for path, start, n in counted:
        if path != last_path:
            last_path, next_line = path, 1
        first[path, start] = next_line
        next_line += n

    def number(rows):
        seen = {}
        for row in rows:
            key = row.path, row.start
            if key not in first:
                raise RuntimeError('%s has changed since its lines were counted' % row.path)
            place = seen[key] = seen.get(key, -1) + 1
            yield row.path, first[key] + place, bytes(row.value)
    return frame.rdd.mapPartitions(number)


def lines(spark, root, paths):
    """Lines of JSON Lines files, packed ones too, whose ids are those of the unpacked file."""
    frame = spark.read.option('recursiveFileLookup', True).option('__globPaths__', False).option('lineSep', '\n').text(paths)

    def line(row):
        path, number, content = row
        name, origin = root.names(unquote(path))
        return file_line(unpacked(name), content, origin=origin, format='jsonl', line=number)
    return numbered(frame, F.col('value').cast('binary')).map(line)


def rows(spark, root, paths):
    """Rows of Parquet files: each as a line of JSON Lines with the columns as keys."""
    frame = spark.read.option('recursiveFileLookup', True).option('__globPaths__', False).parquet(*paths)

    def line(row):
        path, number, content = row
        name, origin = root.names(unquote(path))
        return file_line(name, content, origin=origin, format='jsonl', line=number)
    return numbered(frame, F.to_json(F.struct(*[F.col(name) for name in frame.columns])).cast('binary')).map(line)


def archives(spark, root, paths):
    """Pages of WARC and text of WET files; a packed one is one partition."""
    frame = (spark.read.option('recursiveFileLookup', True).option('__globPaths__', False)
             .option('lineSep', warc.MARK.decode()).text(paths)
             .select(F.col('value').cast('binary').alias('value'), F.col('_metadata.file_path').alias('path')))

    def read(rows):
        rows = iter(rows)
        row = next(rows, None)  # the next piece: of one file after the other
        while row is not None:
            path = row.path

            def pieces():
                nonlocal row
                while row is not None and row.path == path:
                    yield bytes(row.value)
                    row = next(rows, None)
            yield from warc.file_lines(pieces(), root.names(unquote(path))[1])
    return frame.rdd.mapPartitions(read)


def documents(spark, paths, format):
    """An RDD of lines for relata of all that lies at `paths`."""
    readers = {'jsonl': lines, 'parquet': rows, 'warc': archives, 'wet': archives}
    parts = []
    for root in roots_of(spark, paths):
        if format != 'auto':
            read = readers.get(format)
            parts.append(read(spark, root, [root.uri]) if read else files(spark, root, [root.uri], 'text'))
            continue
        groups = {}
        for path in listed(spark, root):
            groups.setdefault(format_of(path), []).append(path)
        for found, paths_of in sorted(groups.items()):
            read = readers.get(found)
            parts.append(read(spark, root, paths_of) if read else files(spark, root, paths_of, None))
    return spark.sparkContext.union(parts) if parts else spark.sparkContext.emptyRDD()


def spread(lines, partitions):
    """Over so many partitions, by the bytes of each line: a stage that is run again deals them out as before."""
    keyed = lines.map(lambda line: (zlib.crc32(line), line))
    return keyed.partitionBy(partitions, lambda key: key).values()
