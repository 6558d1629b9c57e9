#!/usr/bin/env bash
# Only how tables look, and a script of the project.
npx wrangler d1 export core --remote --no-data --output=schema.sql
npx wrangler d1 execute core-staging --remote --env staging --file=schema.sql
npx wrangler d1 execute core-staging --remote --env staging --file=seeds/demo.sql
