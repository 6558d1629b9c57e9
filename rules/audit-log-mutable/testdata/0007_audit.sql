CREATE TABLE audit_log (
  id uuid PRIMARY KEY,
  customer_id uuid REFERENCES customers (id) ON DELETE CASCADE, -- want audit-log-mutable "audit_log goes away together with customers"
  tenant_id uuid REFERENCES tenants (id) ON DELETE CASCADE,
  actor text NOT NULL,
  action text NOT NULL
);
CREATE TABLE audit_log_entry (log_id uuid REFERENCES audit_log (id) ON DELETE CASCADE);
CREATE TABLE note (customer_id uuid REFERENCES customers (id) ON DELETE CASCADE);
GRANT SELECT, INSERT ON audit_log TO portal;
GRANT SELECT, INSERT, UPDATE, DELETE ON audit_log TO claims_app; -- want audit-log-mutable "claims_app is given UPDATE, DELETE on audit_log"
GRANT ALL PRIVILEGES ON TABLE public.audit_log TO reporting; -- want audit-log-mutable "reporting is given ALL"
GRANT DELETE ON audit_log TO audit_archiver;
GRANT ALL ON customers TO claims_app;
DELETE FROM audit_log WHERE actor = 'migration'; -- want audit-log-mutable "DELETE deletes from audit_log"
UPDATE audit_log SET actor = 'system' WHERE actor IS NULL; -- want? audit-log-mutable
TRUNCATE TABLE audit_event; -- want audit-log-mutable "deletes from audit_event"
DELETE FROM audit_event WHERE at < now() - interval '60 days'; -- want audit-log-mutable "for 60 days"
DELETE FROM audit_event WHERE at < now() - interval '2 years';
DELETE FROM note WHERE id = '1';
ALTER TABLE audit_event ADD COLUMN region text;
UPDATE audit_event SET region = 'hk';
WITH old AS (DELETE FROM audit_event WHERE at < '2020-01-01' RETURNING *) INSERT INTO audit_event_archive SELECT * FROM old;
CREATE TRIGGER keep BEFORE UPDATE OR DELETE ON audit_log FOR EACH ROW EXECUTE FUNCTION refuse();
CREATE RULE keep AS ON DELETE TO audit_log DO INSTEAD NOTHING;
-- migrate:down
DELETE FROM audit_log;
TRUNCATE audit_event;
