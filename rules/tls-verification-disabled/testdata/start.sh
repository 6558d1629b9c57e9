#!/bin/sh
export NODE_TLS_REJECT_UNAUTHORIZED=1
export GIT_SSL_NO_VERIFY=true # want tls-verification-disabled "GIT_SSL_NO_VERIFY"
NODE_TLS_REJECT_UNAUTHORIZED=0 node migrate.js # want tls-verification-disabled "NODE_TLS_REJECT_UNAUTHORIZED=0"
export NODE_TLS_REJECT_UNAUTHORIZED="$CHECK"
