"""write_parquet.py FILE.jsonl FOLDER: the same rows as Parquet, in three files."""
import sys

from pyspark.sql import SparkSession

spark = SparkSession.builder.getOrCreate()
spark.read.json(sys.argv[1]).repartition(3).write.parquet(sys.argv[2])
spark.stop()
