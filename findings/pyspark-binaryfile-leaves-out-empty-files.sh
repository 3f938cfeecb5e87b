#!/bin/bash
# Guess before the run: Spark's data source "binaryFile" gives a row for each file, of length 0 for an empty one, as its columns
# path, modificationTime, length, content suggest; spark.read.text, which has nothing to give of an empty file, gives none.
# Seen with PySpark 4.3.0: an empty file is among inputFiles(), and there is no row of it, without a word, whatever the number of
# files or partitions. Who makes one document of each file has fewer of them than the folder has files.
set -euo pipefail
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
cd "$room"
python3 -m venv venv
venv/bin/pip install -q --disable-pip-version-check pyspark==4.3.0
mkdir folder
printf 'one' >folder/a.txt
: >folder/b.txt
printf 'two' >folder/c.txt
cat >files.py <<'CODE'
import os
import sys

from pyspark.sql import SparkSession

spark = (SparkSession.builder.master('local[2]').config('spark.ui.enabled', False).config('spark.log.level', 'ERROR').getOrCreate())
frame = spark.read.format('binaryFile').load('folder')
listed = sorted(os.path.basename(path) for path in frame.inputFiles())
given = sorted((os.path.basename(row.path), row.length) for row in frame.select('path', 'length').collect())
print('PySpark %s: inputFiles() %s, rows %s' % (spark.version, listed, given))
spark.stop()
sys.exit(0 if listed == ['a.txt', 'b.txt', 'c.txt'] and given == [('a.txt', 3), ('c.txt', 3)] else 1)
CODE
SPARK_LOCAL_IP=127.0.0.1 venv/bin/python files.py 2>errors || { cat errors >&2; exit 1; }
