#!/usr/bin/env bash
heroku pg:copy prod-app::DATABASE_URL DATABASE_URL --app app-staging # want prod-data-in-nonprod "heroku loads"
