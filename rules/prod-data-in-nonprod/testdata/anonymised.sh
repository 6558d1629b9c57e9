#!/usr/bin/env bash
pg_dump "$PROD_DATABASE_URL" > /tmp/dump.sql
python tools/anonymize.py /tmp/dump.sql
psql "$STAGING_DATABASE_URL" < /tmp/dump.sql
