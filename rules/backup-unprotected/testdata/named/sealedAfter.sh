#!/bin/sh
pg_dump passengers > /tmp/passengers.sql
gpg --batch --encrypt --recipient "$RECIPIENT" /tmp/passengers.sql
rm /tmp/passengers.sql
