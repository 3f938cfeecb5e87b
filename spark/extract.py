"""Reads articles on Spark: whole extracted documents (docs/records.md) as Parquet and JSON Lines.

    spark-submit --archives relata.tgz#relata spark/extract.py --input news/ --output records/

docs/spark.md says what comes out and what fails how. Modules beside this file are shipped by itself.
"""
import argparse
import os
import sys

from pyspark.sql import SparkSession
from pyspark.sql import functions as F

HERE = os.path.dirname(os.path.abspath(__file__))
MODULES = ('reader.py', 'warc.py', 'sources.py')


def arguments():
    parser = argparse.ArgumentParser(description='Reads articles on Spark: whole extracted documents, which relata build '
                                                 'takes without a model.')
    parser.add_argument('--input', nargs='+', required=True, metavar='PATH', help='files, folders or patterns, wherever Spark reads')
    parser.add_argument('--output', required=True, metavar='PATH', help='a folder that is not there yet: documents/ and records/')
    parser.add_argument('--format', default='auto', choices=('auto', 'text', 'jsonl', 'parquet', 'warc', 'wet'),
                        help='of all files; auto: by the ending of each name')
    parser.add_argument('--records', default='both', choices=('both', 'parquet', 'jsonl'), help='what to write')
    parser.add_argument('--partitions', type=int, metavar='N', help='shares of the work (else those of the input, at least 3 a core)')
    parser.add_argument('--date', metavar='D', help='date of documents that bring none (YYYY-MM-DD)')
    parser.add_argument('--any-language', action='store_true', help='read text that is not English all the same')
    parser.add_argument('--relata', metavar='FILE', help='the program, where it is installed on all machines')
    parser.add_argument('--overwrite', action='store_true', help='remove what is at --output first')
    return parser.parse_args()


def relata_arguments(options, threads):
    words = ['extract', '--records', '--flush', '--rejects', 'inline', '--input-format', 'files', '-q', '--threads', threads]
    if options.date:
        words += ['--date', options.date]
    if options.any_language:
        words.append('--any-language')
    return words + ['-']


def fail(words):
    print('extract: ' + words, file=sys.stderr)
    sys.exit(2)


def prepare_output(spark, options):
    """Returns what removes a half-written output."""
    path = spark._jvm.org.apache.hadoop.fs.Path(options.output)
    system = path.getFileSystem(spark._jsc.hadoopConfiguration())
    if system.exists(path):
        if not options.overwrite:
            fail(options.output + ' is there already: another --output, or --overwrite to remove it')
        system.delete(path, True)
    return lambda: system.delete(path, True)


def read(spark, options):
    """Writes the table of documents; returns (documents, statements, rejects) as the tasks counted them."""
    import reader
    import sources
    context = spark.sparkContext
    lines = sources.documents(spark, options.input, options.format)
    wanted = options.partitions or 3 * context.defaultParallelism
    if options.partitions or lines.getNumPartitions() < wanted:
        lines = sources.spread(lines, wanted)
    counters = [context.accumulator(0) for _ in range(3)]
    program = relata_arguments(options, context.getConf().get('spark.task.cpus', '1'))
    rows = lines.mapPartitions(reader.reading(program, options.relata, counters))
    context.setJobDescription('relata: reading')
    frame = spark.createDataFrame(rows, reader.COLUMNS, verifySchema=False)
    frame.write.parquet(options.output + '/documents')
    return [counter.value for counter in counters]


def in_words(totals):
    return '%d documents, %d statements, %d refused' % tuple(totals)


def finish(spark, options):
    """Tells what is in the table, which each document entered once, however often a task was tried; names what was refused."""
    table = spark.read.parquet(options.output + '/documents')
    spark.sparkContext.setJobDescription('relata: counting')
    row = table.agg(F.count('*'), F.count('rejected'), F.coalesce(F.sum('statements'), F.lit(0))).first()
    totals = row[0] - row[1], row[2], row[1]
    spark.sparkContext.setJobDescription('relata: ' + in_words(totals))  # what Spark's page shows
    refused = table.where('rejected is not null').select('id', 'rejected').sort('id').limit(20).collect()
    if options.records != 'parquet':
        table.select('record').write.text(options.output + '/records')
    for document in refused:
        print('%s: %s' % tuple(document), file=sys.stderr)
    if totals[2] > len(refused):
        print('and %d more (documents/, column rejected)' % (totals[2] - len(refused)), file=sys.stderr)
    if options.records == 'jsonl':
        path = spark._jvm.org.apache.hadoop.fs.Path(options.output + '/documents')
        path.getFileSystem(spark._jsc.hadoopConfiguration()).delete(path, True)
    return totals


def main():
    options = arguments()
    spark = SparkSession.builder.appName('relata extract').getOrCreate()
    remove_output = None
    try:
        for module in MODULES:
            if os.path.exists(os.path.join(HERE, module)):  # else --py-files has brought it
                spark.sparkContext.addPyFile(os.path.join(HERE, module))
        # splits have to be the same whenever they are computed: by default they follow the executors at hand
        if not spark.conf.get('spark.sql.files.minPartitionNum', None):
            spark.conf.set('spark.sql.files.minPartitionNum', spark.sparkContext.defaultParallelism)
        remove_output = prepare_output(spark, options)
        counted = read(spark, options)
        totals = finish(spark, options)
        print(in_words(totals) + ' in ' + options.output)
        if tuple(counted) != tuple(totals):
            print('tasks that were tried again counted %s' % in_words(counted), file=sys.stderr)
    except FileNotFoundError as error:
        fail(str(error))
    except Exception as error:  # of a task: its own words, not those of all that ran it
        if remove_output:
            remove_output()
        words = [line for line in str(error).splitlines() if 'ReaderFailed: ' in line]
        if not words:
            raise
        fail(words[-1].split('ReaderFailed: ', 1)[1])
    finally:
        spark.stop()


if __name__ == '__main__':
    main()
