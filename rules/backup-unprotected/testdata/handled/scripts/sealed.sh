#!/bin/sh
aws dynamodb scan --table-name core-prod-applications --output json | age -r "$RECIPIENT" > apps.json.age
