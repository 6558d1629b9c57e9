#!/bin/sh
TARGET="$BACKUP_DIR/core_$(date +%Y%m%d).sql.gz"
docker exec policies-db pg_dump -U core -d core | gzip > "$TARGET" # want backup-unprotected "pg_dump"
find "$BACKUP_DIR" -mtime +30 -delete
