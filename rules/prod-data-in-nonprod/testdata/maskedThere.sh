#!/bin/sh
pg_dump "$LIVE_URL" | psql "$UAT_URL"
psql "$UAT_URL" -f sql/anonymise_members.sql
