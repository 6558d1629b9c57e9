#!/usr/bin/env bash
pg_dump "$PROD_DATABASE_URL" --schema-only > /tmp/uat-refresh.sql
psql "$UAT_DATABASE_URL" < /tmp/uat-refresh.sql
pg_dump "$UAT_DATABASE_URL" > /tmp/uat-before.sql
psql "$UAT_DATABASE_URL" < /tmp/uat-before.sql
