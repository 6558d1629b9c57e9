#!/usr/bin/env bash
set -euo pipefail
DAY=$(date +%F)
pg_dump -h db.internal -U core core > "/backups/core-$DAY.sql" # want backup-unprotected "pg_dump writes all rows into a file in clear"
mysqldump --single-transaction -u root core | gzip > /var/www/html/core.sql.gz # want backup-unprotected "mysqldump"
pg_dump --schema-only core > /backups/schema.sql
pg_dump -t tariffs core > /backups/tariffs.sql
pg_dump core | psql -h standby.internal core
echo "pg_dump core > /backups/core.sql"
command -v pg_dump > /dev/null
