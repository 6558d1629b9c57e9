#!/bin/sh
pg_dump core > core.sql
