GRANT UPDATE, DELETE ON audit_event TO desk; -- want audit-log-mutable "desk is given UPDATE, DELETE"
REVOKE TRUNCATE ON audit_event FROM desk;
GRANT UPDATE ON audit_trail TO desk;
REVOKE UPDATE ON audit_trail FROM desk;
