GRANT ALL ON audit_log TO claims_app;
REVOKE UPDATE, DELETE, TRUNCATE ON audit_log FROM claims_app;
UPDATE audit_log SET actor = 'nobody'; -- want audit-log-mutable "UPDATE changes what stands in audit_log"
UPDATE audit_log SET exported_at = now() WHERE exported_at IS NULL;
