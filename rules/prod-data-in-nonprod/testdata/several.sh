#!/bin/sh
set -eu
mariadb-dump -h live-db.claims.example | mariadb -h qa-db.claims.example # want prod-data-in-nonprod "mariadb loads data of production"
pg_dump --schema-only "$LIVE_URL" | psql "$UAT_URL"
pg_dump "$LIVE_URL" | ./bin/scrub --rules rules.yaml | psql "$UAT_URL"
mongodump --uri "$LIVE_MONGO" --archive | gzip | mongorestore --uri "$UAT_MONGO" --archive # want prod-data-in-nonprod "mongorestore loads"
