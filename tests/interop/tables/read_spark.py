"""read_spark.py FILE.csv..: PySpark's CSV reader with the options that docs/feeds.md names finds what Python's csv finds.

Without them Spark cuts: a backslash before a quote is its escape sign, so a doubled quote ends the cell, and a line end in
a cell ends the row.
"""
import csv
import os
import sys

from pyspark.sql import SparkSession

OPTIONS = {'header': True, 'multiLine': True, 'escape': '"'}


def main():
    spark = (SparkSession.builder.master('local[1]').config('spark.ui.enabled', 'false')
             .config('spark.driver.memory', '1g').config('spark.sql.shuffle.partitions', '1').getOrCreate())
    spark.sparkContext.setLogLevel('ERROR')
    for path in sys.argv[1:]:
        with open(path, encoding='utf-8', newline='') as file:
            wanted = list(csv.DictReader(file))
        frame = spark.read.options(**OPTIONS).csv(path)
        read = [{name: value or '' for name, value in row.asDict().items()} for row in frame.collect()]
        for row, expected in zip(read, wanted):
            for name in expected:
                if row.get(name) != expected[name]:
                    sys.exit('spark: %s of %s: found %r, expected %r' % (name, path, row.get(name), expected[name]))
        if len(read) != len(wanted):
            sys.exit('spark: %s: found %d rows, expected %d' % (path, len(read), len(wanted)))
        print('ok pyspark: %s: %d rows of %d cells' % (os.path.basename(path), len(read), len(frame.columns)))


main()
