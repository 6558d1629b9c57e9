#!/usr/bin/env bash
aws s3 cp s3://seawall-fixtures/core/latest.dump . && pg_restore -d postgres://localhost/core_test latest.dump
pg_dump -s "$PROD_URL" > structure.sql
