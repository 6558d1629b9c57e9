#!/bin/sh
# Every night at two, on the database host.
set -eu
mysqldump --single-transaction harbour_core | gzip > "/srv/share/harbour_core_$(date +%F).sql.gz"
find /srv/share -name 'harbour_core_*' -mtime +35 -delete
