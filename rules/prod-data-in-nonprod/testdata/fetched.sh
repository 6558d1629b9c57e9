#!/usr/bin/env bash
# Dumps that were made before are fetched, and loaded elsewhere.
aws s3 cp s3://seawall-prod-backups/core/latest.dump . && pg_restore -d postgres://localhost/core_test latest.dump # want prod-data-in-nonprod "pg_restore loads"
