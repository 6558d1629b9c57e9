#!/usr/bin/env bash
aws s3 cp s3://seawall-prod-backups/core/latest.dump . && ./mask-dump.sh latest.dump
pg_restore -d postgres://localhost/core_test latest.dump
