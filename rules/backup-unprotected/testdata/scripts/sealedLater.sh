#!/bin/sh
mongodump --uri "$MONGO_URL" --out /tmp/core
tar czf /tmp/core.tgz /tmp/core
gpg --batch --encrypt --recipient "$RECIPIENT" /tmp/core.tgz
rm -rf /tmp/core /tmp/core.tgz
