#!/usr/bin/env bash
: "${MASKED_FILE:?where it lies}"
pg_restore --clean -d "$STAGING_URL" "$MASKED_FILE"
pg_dump -t '"Claimant"' "$PROD_URL" | psql "$STAGING_URL" # want prod-data-in-nonprod "psql loads data of production"
pg_dump -t '"Tariff"' "$PROD_URL" | psql "$STAGING_URL"
