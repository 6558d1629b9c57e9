#!/bin/sh
aws dynamodb scan --table-name core-prod-rates --output json > /tmp/rates.json
node scripts/download.js /tmp/rates.json staging
node scripts/load.js /tmp/rates.json core-prod-rates-copy
aws dynamodb scan --table-name core-staging-applications --output json > /tmp/apps.json
node scripts/load.js /tmp/apps.json core-dev-applications
