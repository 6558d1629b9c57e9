#!/bin/sh
npx wrangler d1 export core --remote --output=/srv/backup/core.sql # want backup-unprotected "wrangler"
npx wrangler d1 export core --remote --no-data --output=schema.sql
npx wrangler d1 export core --local --output=local.sql
