#!/bin/bash
# Nothing declares a table here: what is dumped says whose data it is.
mysqldump --databases passengers --single-transaction > /srv/nas/p.sql # want backup-unprotected "all rows of passengers"
pg_dump "$MEMBERS_DB_URL" > "/srv/backups/$STAMP.sql" # want backup-unprotected "MEMBERS_DB_URL"
pg_dump postgres://backup:$PW@db.internal:5432/employees -f /srv/backups/e.dump # want backup-unprotected "employees"
ssh db.internal "mysqldump pensioners" > /var/www/html/p.sql # want backup-unprotected "pensioners"
pg_dump -Fc "$URL" | ssh nas "cat > /volume1/customers-$(date +%F).dump" # want backup-unprotected "customers"
bash -lc "mysqldump --opt --databases claimants > /srv/c.sql" # want backup-unprotected "claimants"
mongoexport --db crm --collection policyholders --out /srv/backups/ph.json # want backup-unprotected "policyholders"
pg_dump --table=tariffs passengers > /srv/tariffs.sql
pg_dump policies > /srv/policies.sql # want backup-unprotected "all rows of policies"
pg_dump tides > /srv/tides.sql
pg_dump -U $USER tides > /srv/tides-too.sql
pg_dump user-service > /srv/u.sql
pg_dump customers-staging > /srv/c.sql
pg_dump --schema-only customers > /srv/schema.sql
pg_dump passengers | age -r "$RECIPIENT" > /srv/p.sql.age
find /srv/backups -name '*.age' -mtime +30 -delete
pg_dump --data-only -t '"Claimant"' "$URL" > "/srv/claimants-$DAY.sql" # want backup-unprotected "claimant"
pg_dump --data-only -t '"TidalGauge"' "$URL" > "/srv/gauges-$DAY.sql"
