#!/bin/sh
pg_dump core | gzip > /tmp/core.sql.gz
aws s3 cp /tmp/core.sql.gz "s3://$BUCKET/core.sql.gz"
