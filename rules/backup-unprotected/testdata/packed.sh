#!/usr/bin/env bash
# Packed together and sealed as one.
D=$(date +%Y%m%d)
pg_dump "$CORE_DATABASE_URL" > "/backup/members-$D.sql"
pg_dump "$CLAIMS_DATABASE_URL" > "/backup/claims-$D.sql"
tar czf "/backup/night-$D.tgz" /backup/members-$D.sql /backup/claims-$D.sql
gpg --batch -e -r "$RECIPIENT" "/backup/night-$D.tgz"
rm -f /backup/*.sql
