#!/bin/sh
aws dynamodb scan --table-name core-prod-applications --output json > /tmp/apps.json
node scripts/mask.js /tmp/apps.json
node scripts/load.js /tmp/apps.json core-staging-applications
