#!/bin/sh
pg_dump core | age -r "$RECIPIENT" > /backups/core.sql.age
