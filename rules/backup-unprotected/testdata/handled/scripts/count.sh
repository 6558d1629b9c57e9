#!/bin/sh
aws dynamodb scan --table-name core-prod-applications --select COUNT > /tmp/count.json
aws dynamodb scan --table-name core-prod-applications --max-items 1 > /tmp/first.json
aws dynamodb describe-table --table-name core-prod-applications > /tmp/table.json
