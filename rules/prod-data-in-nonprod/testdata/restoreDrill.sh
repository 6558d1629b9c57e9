#!/usr/bin/env bash
# Whether the backup can be restored is tried out.
aws s3 cp s3://seawall-prod-backups/core/latest.dump . && pg_restore -d postgres://localhost/restore_drill latest.dump
dropdb restore_drill
