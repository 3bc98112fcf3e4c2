"""Judges lines with Spark, in partitions, by RDD.pipe: the recipe of docs/clusters.md.

Usage: spark.py EMBARGO DEALS PARTITIONS VERDICTS
"""

import re
import shlex
import sys

from pyspark import SparkConf, SparkContext

LINE = re.compile(r'^\{"line": (\d+)')


def main():
    embargo, deals, partitions, verdicts = sys.argv[1:]
    conf = SparkConf().setMaster(f"local[{partitions}]").setAppName("embargo").set("spark.ui.enabled", "false")
    with SparkContext(conf=conf) as spark:
        spark.setLogLevel("ERROR")
        lines = spark.textFile(f"file://{deals}", int(partitions))
        # 1 says that something was found and 2 that a line could not be read, which its verdict tells as well.
        check = f"{shlex.quote(embargo)} check - --input ndjson --jobs 1 --format ndjson --verdict-lines"
        judged = lines.pipe(f"sh -c {shlex.quote(check + ' 2>/dev/null; [ $? -le 2 ]')}", checkCode=True)
        # Each process counts its own lines from 1: add those of the partitions in front.
        counts = lines.mapPartitions(lambda part: [sum(1 for _ in part)]).collect()
        before = [sum(counts[:index]) for index in range(len(counts))]

        def renumber(index, part):
            for line in part:
                yield LINE.sub(lambda match: f'{{"line": {int(match[1]) + before[index]}', line)

        with open(verdicts, "w", encoding="utf-8") as file:
            for line in judged.mapPartitionsWithIndex(renumber).collect():
                file.write(line + "\n")
        print(f"{lines.getNumPartitions()} partitions of {counts} lines")


main()
