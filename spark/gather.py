"""Makes one knowledge base of records (what extract.py wrote), and its tables for Spark SQL.

    spark-submit --archives relata.tgz#relata spark/gather.py --input records/ --kb news.kb
    spark-submit --archives relata.tgz#relata spark/gather.py --input records/ --kb news.kb --shards 8 --shard-dir /shared/shards
    spark-submit --archives relata.tgz#relata spark/gather.py --kb news.kb --tables tables/

The knowledge base lies on the machine of the driver. docs/spark.md says more.
"""
import argparse
import glob
import os
import re
import shutil
import subprocess
import sys
import tempfile
import zlib

from pyspark.sql import SparkSession
from pyspark.sql import functions as F

HERE = os.path.dirname(os.path.abspath(__file__))

ENDS = ('id string, name string, type string, mention string, span string, '
        'quantity struct<value: double, unit: string, approximate: boolean>, '
        'actor struct<id: string, name: string, type: string, kind: string, of: string, inferred: boolean>')
ARGUMENT = 'role string, prep string, ' + ENDS
# Spans, and who reports a speaker, stand as JSON: a span is one pair or a list of pairs.
TABLES = {
    'statements': ('jsonl', 'id string, doc string, sentence_index int, offset bigint, sentence string, '
                   'subject struct<{0}>, relation struct<text: string, lemma: string, canonical: string, '
                   'canonical_reversed: boolean, implied: boolean, span: string>, object struct<{0}>, '
                   'args array<struct<{1}>>, polarity string, modality string, '
                   'attributed_to struct<id: string, name: string, type: string, mention: string, cue: string, '
                   'sentence_index: int, offset: bigint, span: string, attributed_to: string>, '
                   'time struct<text: string, span: string, value: string, start: string, end: string>, place struct<{1}>, '
                   'construction string, confidence double, extractor string'.format(ENDS, ARGUMENT)),
    'entities': ('entities', 'id string, name string, type string, aliases array<string>, docs array<string>, mentions bigint, '
                 'links map<string, string>, of string, kind string'),
}


# What the driver takes at once, in bytes of records: as a whole, and several times over while it is on its way to Python. A
# driver of 1 GB waits for ever for a share that does not fit, since Spark loses the answer without a word.
SHARE_BYTES = 16 << 20
PACKED = 6  # times that records are larger than their Parquet file


class Failed(Exception):
    """What ends the program, in words."""


def arguments():
    parser = argparse.ArgumentParser(description='Makes one knowledge base of records, and its tables for Spark SQL.')
    parser.add_argument('--input', nargs='+', metavar='PATH', help='what extract.py wrote, or records as Parquet or JSON Lines')
    parser.add_argument('--where', metavar='SQL', help='which documents: "date >= \'2024-01-01\'" (of Parquet)')
    parser.add_argument('--kb', required=True, metavar='DIR', help='the knowledge base, on this machine')
    parser.add_argument('--replace', action='store_true', help='a document of a known id takes its place')
    parser.add_argument('--shards', type=int, metavar='N', help='build N knowledge bases on the executors, then merge them')
    parser.add_argument('--shard-dir', metavar='DIR', help='where: a folder that all machines see')
    parser.add_argument('--tables', metavar='PATH', help='write statements/ and entities/ as Parquet')
    parser.add_argument('--relata', metavar='FILE', help='the program, where it is installed on all machines')
    options = parser.parse_args()
    if not options.input and not options.tables:
        parser.error('which --input, or --tables of what is in the knowledge base?')
    if bool(options.shards) != bool(options.shard_dir):
        parser.error('--shards and --shard-dir go together')
    return options


def records(spark, options):
    """A frame with the column `record` (and all columns of Parquet)."""
    hadoop = spark._jvm.org.apache.hadoop.fs.Path
    configuration = spark._jsc.hadoopConfiguration()
    frames = []
    for given in options.input:
        path = hadoop(given)
        system = path.getFileSystem(configuration)
        if not system.exists(path):
            raise Failed(given + ': no such file or folder')
        for below in ('documents', 'records'):
            if system.exists(hadoop(given + '/' + below)):
                given, path = given + '/' + below, hadoop(given + '/' + below)
                break
        names = [status.getPath().getName() for status in system.listStatus(path)]
        if any(name.endswith('.parquet') for name in names):
            # a file is split between row groups alone, which may be of any size: so rows are dealt out anew
            packed = system.getContentSummary(path).getLength()
            frame = spark.read.parquet(given)
            if packed * PACKED > SHARE_BYTES:
                frame = frame.repartition(packed * PACKED // SHARE_BYTES + 1)
        else:
            frame = spark.read.option('lineSep', '\n').text(given).withColumnRenamed('value', 'record')
        if options.where:
            frame = frame.where(options.where)
        frames.append(frame.select('record'))
    result = frames[0]
    for frame in frames[1:]:
        result = result.union(frame)
    return result


def run(words, environment, lines=None):
    """Runs relata with `lines` on its standard input; returns the exit status."""
    process = subprocess.Popen(words, env=environment, stdin=subprocess.PIPE if lines is not None else None)
    try:
        if lines is not None:
            for line in lines:
                process.stdin.write(line.encode('utf-8') + b'\n')
            process.stdin.close()
    except BrokenPipeError:
        pass  # it has said why
    return process.wait()


def build_words(program, options, kb):
    return [program, 'build', '-q', '--input-format', 'records', '-d', kb] + (['--replace'] if options.replace else []) + ['-']


def shard_builder(options):
    """For mapPartitionsWithIndex: builds a knowledge base of a partition and yields (path, what was refused). A try builds beside
    and renames, so a shard is there as a whole, once."""
    import reader

    def build(index, pairs):
        lines = iter(pairs)
        first = next(lines, None)
        if first is None:
            return
        final = os.path.join(options.shard_dir, 'shard-%05d.kb' % index)
        beside = tempfile.mkdtemp(prefix='.shard-%05d-' % index, dir=options.shard_dir)
        try:
            def all_lines():
                yield first[1].encode('utf-8')
                for line in lines:
                    yield line[1].encode('utf-8')
            kb = os.path.join(beside, 'kb')
            words = build_words('', options, kb)[1:]
            refused = list(reader.answers(words, all_lines(), options.relata, accepted=(0, 2, 3), words_too=True))
            if os.path.isdir(kb):
                shutil.rmtree(final, ignore_errors=True)
                os.rename(kb, final)
            yield final, [line.decode('utf-8', 'replace') for line in refused]
        finally:
            shutil.rmtree(beside, ignore_errors=True)
    return build


def build_shards(spark, options, program, environment):
    os.makedirs(options.shard_dir, exist_ok=True)
    for old in glob.glob(os.path.join(glob.escape(options.shard_dir), 'shard-*.kb')):
        shutil.rmtree(old)
    # by the document, so that two of one id meet in one shard
    id_of = re.compile(r'"(?:document|rejected)":{"id":("(?:[^"\\]|\\.)*")')
    keyed = records(spark, options).rdd.map(lambda row: (zlib.crc32(id_of.search(row.record).group(1).encode()), row.record))
    shards = keyed.partitionBy(options.shards, lambda key: key).mapPartitionsWithIndex(shard_builder(options)).collect()
    for _, lines in shards:
        for line in lines:
            print(line, file=sys.stderr)
    built = [path for path, _ in sorted(shards) if os.path.isdir(path)]
    if not built:
        return 2
    return run([program, 'merge', *built, '-d', options.kb] + (['--replace'] if options.replace else []), environment)


def write_tables(spark, options, program, environment):
    hadoop = spark._jvm.org.apache.hadoop.fs.Path
    configuration = spark._jsc.hadoopConfiguration()
    with tempfile.TemporaryDirectory() as folder:
        for name, (format, schema) in TABLES.items():
            file = os.path.join(folder, name + '.jsonl')
            if run([program, 'export', '-q', '-d', options.kb, '--format', format, '-o', file], environment) != 0:
                raise Failed('no ' + name + ' could be exported from ' + options.kb)
            staged = hadoop(options.tables + '/staged-' + name + '.jsonl')
            system = staged.getFileSystem(configuration)
            system.copyFromLocalFile(False, True, hadoop('file:' + file), staged)
            table = spark.read.schema(schema).option('mode', 'FAILFAST').json(staged.toString())
            table.write.mode('overwrite').parquet(options.tables + '/' + name)
            system.delete(staged, False)


def main():
    options = arguments()
    spark = SparkSession.builder.appName('relata gather').getOrCreate()
    status = 0
    spark.conf.set('spark.sql.files.maxPartitionBytes', SHARE_BYTES)
    try:
        if os.path.exists(os.path.join(HERE, 'reader.py')):
            spark.sparkContext.addPyFile(os.path.join(HERE, 'reader.py'))
        import reader
        program, environment = reader.command_of(options.relata)
        if options.input and options.shards:
            status = build_shards(spark, options, program, environment)
        elif options.input:
            lines = (row.record for row in records(spark, options).toLocalIterator(prefetchPartitions=True))
            status = run(build_words(program, options, options.kb), environment, lines)
        if options.tables and status in (0, 3):
            write_tables(spark, options, program, environment)
    except Failed as error:
        print('gather: %s' % error, file=sys.stderr)
        status = 2
    finally:
        spark.stop()
    sys.exit(status)


if __name__ == '__main__':
    main()
