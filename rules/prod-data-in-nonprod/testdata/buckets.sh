#!/usr/bin/env bash
set -euo pipefail
aws s3 sync s3://harbour-fixtures/synthetic s3://harbour-uat-files
aws s3 sync s3://harbour-prod-files/claims s3://harbour-uat-files/claims # want prod-data-in-nonprod "aws loads data of production"
aws s3 sync s3://harbour-prod-files/brochures s3://harbour-uat-files/brochures
aws s3 cp s3://harbour-uat-files/policies s3://harbour-prod-files/policies --recursive
aws s3 cp s3://harbour-prod-files/policies s3://harbour-prod-archive/policies --recursive
