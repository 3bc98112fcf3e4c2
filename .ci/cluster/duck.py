"""Cuts deals into parts with DuckDB, and brings deals and verdicts together: the recipe of docs/clusters.md.

Usage: duck.py cut DEALS PARTS FOLDER
       duck.py join DEALS VERDICTS
"""

import collections
import json
import sys

import duckdb


def cut(deals, parts, folder):
    """Writes the lines as they are, those of one id always into the same part."""
    for part in range(int(parts)):
        duckdb.execute(
            f"""
            COPY (
              SELECT column0 FROM read_csv('{deals}', header = false, columns = {{'column0': 'VARCHAR'}},
                delim = '\x01', quote = '', escape = '', auto_detect = false)
              WHERE hash(column0) % {int(parts)} = {part}
            ) TO '{folder}/part-{part}.ndjson' (FORMAT csv, HEADER false, DELIMITER '\x01', QUOTE '')
            """
        )


def join(deals, verdicts):
    """Counts verdicts by the country of destination, and holds the counts against those of plain Python."""
    rows = duckdb.execute(
        """
        SELECT d.deal ->> '$.to.country' AS country, v.verdict, count(*) AS deals
        FROM read_ndjson(?, columns = {id: 'VARCHAR', verdict: 'VARCHAR', rules: 'VARCHAR[]'}) v
        JOIN (SELECT json AS deal FROM read_ndjson_objects(?, ignore_errors = true)) d ON v.id = d.deal ->> '$.id'
        GROUP BY ALL ORDER BY ALL
        """,
        [verdicts, deals],
    ).fetchall()
    countries, counts = {}, collections.Counter()
    with open(deals, encoding="utf-8") as file:
        for line in file:
            try:
                deal = json.loads(line)
            except ValueError:
                continue
            countries[deal["id"]] = deal.get("to", {}).get("country")
    with open(verdicts, encoding="utf-8") as file:
        for line in map(json.loads, file):
            if "id" in line:
                counts[countries[line["id"]], line["verdict"]] += 1
    if dict(counts) != {(country, verdict): deals for country, verdict, deals in rows}:
        sys.exit("DuckDB counts otherwise than Python")
    print(f"{sum(row[2] for row in rows)} verdicts in {len(rows)} rows")


{"cut": cut, "join": join}[sys.argv[1]](*sys.argv[2:])
