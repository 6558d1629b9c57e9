#!/bin/sh
mongodump --uri "$MONGO_URL" --out /mnt/share/core # want backup-unprotected "mongodump"
mongodump --uri "$MONGO_URL" --archive | ./upload
pg_basebackup -h db.internal -D /backups/base # want backup-unprotected "pg_basebackup"
