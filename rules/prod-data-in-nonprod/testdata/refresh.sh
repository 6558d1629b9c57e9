#!/usr/bin/env bash
set -euo pipefail
# pg_dump "$PROD_DATABASE_URL" | psql "$STAGING_DATABASE_URL"
pg_dump --no-owner \
  "$PROD_DATABASE_URL" > /tmp/dump.sql
psql "$STAGING_DATABASE_URL" < /tmp/dump.sql # want prod-data-in-nonprod "psql loads data of production"
