#!/usr/bin/env bash
# What is done to one dump is not done to another.
D=$(date +%Y%m%d)
pg_dump "$DATABASE_URL" -t audit_log | gpg --batch -e -r "$RECIPIENT" -o "/backup/audit-$D.sql.gpg"
pg_dump "$DATABASE_URL" > "/backup/members-$D.sql" # want backup-unprotected
pg_dump "$DATABASE_URL" --schema-only > /backup/schema.sql
aws s3 cp "/backup/audit-$D.sql.gpg" s3://core-backup/ --sse aws:kms
