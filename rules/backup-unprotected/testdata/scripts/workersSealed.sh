#!/bin/sh
npx wrangler d1 export core --remote --output=/tmp/core.sql
age -r "$RECIPIENT" /tmp/core.sql > /srv/backup/core.sql.age
