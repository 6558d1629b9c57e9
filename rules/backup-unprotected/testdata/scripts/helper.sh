#!/bin/sh
mysqldump core > /tmp/core.sql
./bin/encrypt-file /tmp/core.sql
