"""Runs scripts on the engines: standard input says which, standard output is every answer, as JSON."""

import json
import os
import re
import sys
import tempfile


def statements(script):
    lines = [line for line in script.split("\n") if not line.startswith("--")]
    return [one for one in re.split(r";[ \n]", "\n".join(lines) + "\n") if one.strip()]


def duckdb(script):
    import duckdb

    connection = duckdb.connect()
    connection.execute("SET threads = 1")
    for statement in statements(script):
        answer = connection.execute(statement)
    return [column[0] for column in answer.description], answer.fetchall()


def datafusion(script):
    import datafusion

    config = datafusion.SessionConfig({"datafusion.execution.target_partitions": "1"})
    context = datafusion.SessionContext(config)
    for statement in statements(script):
        answer = context.sql(statement)
    names = answer.schema().names
    rows = [list(row.values()) for batch in answer.collect() for row in batch.to_pylist()]
    return names, rows


SPARK = []


def spark(script):
    if not SPARK:
        from pyspark.sql import SparkSession

        settings = {
            "spark.sql.ansi.enabled": "true",
            "spark.sql.shuffle.partitions": "1",
            "spark.default.parallelism": "1",
            "spark.sql.warehouse.dir": os.path.join(tempfile.mkdtemp(), "warehouse"),
            "spark.ui.enabled": "false",
            "spark.ui.showConsoleProgress": "false",
            "spark.sql.adaptive.enabled": "false",
        }
        builder = SparkSession.builder.master("local[1]")
        for name, value in settings.items():
            builder = builder.config(name, value)
        SPARK.append(builder.getOrCreate())
    # Java stays in the folder in which it was started.
    script = script.replace("path 'data'", f"path '{os.getcwd()}/data'")
    for statement in statements(script):
        answer = SPARK[0].sql(statement)
    return answer.columns, answer.collect()


ENGINES = {"duckdb": duckdb, "datafusion": datafusion, "spark": spark}


def run(case):
    os.chdir(case["folder"])
    try:
        names, rows = ENGINES[case["engine"]](open(case["script"], encoding="utf-8").read())
    except BaseException as error:
        return {"error": str(error)[:4000]}
    text = [["" if cell is None else str(cell) for cell in row] for row in rows]
    return {"rows": [list(names)] + text}


print(json.dumps([run(case) for case in json.load(sys.stdin)]))
