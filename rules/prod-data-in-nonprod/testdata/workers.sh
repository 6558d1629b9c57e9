#!/usr/bin/env bash
npx wrangler d1 export core --remote --output=/tmp/core.sql
npx wrangler d1 export core --remote --no-data --output=schema.sql
npx wrangler d1 execute core-staging --remote --env staging --file=/tmp/core.sql # want prod-data-in-nonprod
rm /tmp/core.sql
