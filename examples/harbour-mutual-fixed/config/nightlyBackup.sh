#!/bin/sh
# Every night at two, on the database host.
set -eu
mysqldump --single-transaction harbour_core | gzip | age -r "$BACKUP_RECIPIENT" > "/srv/backup/harbour_core_$(date +%F).sql.gz.age"
find /srv/backup -name 'harbour_core_*' -mtime +35 -delete
