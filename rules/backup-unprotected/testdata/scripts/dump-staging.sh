#!/bin/sh
pg_dump core > /tmp/core.sql
