#!/usr/bin/env bash
aws s3 cp s3://seawall-prod-backups/core/latest.dump . && pg_restore --schema-only -d postgres://localhost/core_test latest.dump
