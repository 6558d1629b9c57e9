#!/bin/sh
aws dynamodb scan --table-name core-prod-applications --output json > /tmp/apps.json # want backup-unprotected "aws dynamodb scan writes all rows"
