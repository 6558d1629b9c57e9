CREATE TABLE audit_log (id BIGINT PRIMARY KEY, actor_id VARCHAR(64), action VARCHAR(32));
GRANT UPDATE, DELETE ON audit_log TO portal; -- want audit-log-mutable "portal is given UPDATE, DELETE"
REVOKE UPDATE, DELETE ON audit_log FROM warehouse;
GRANT DELETE ON audit_log TO batch;
REVOKE DELETE ON audit_log FROM batch;
GRANT INSERT, SELECT ON audit_log TO portal;
