export const DUMP = "pg_dump -h db.internal core > /backups/core.sql";
