#!/bin/sh
aws dynamodb scan --table-name core-prod-applications --output json > /tmp/apps.json
node scripts/load.js /tmp/apps.json core-staging-applications # want prod-data-in-nonprod "node loads data of production"
rm -f /tmp/apps.json
