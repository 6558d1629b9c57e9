CREATE TABLE reading_audit (id bigint PRIMARY KEY, actor_id text, action text, at timestamptz);
SELECT cron.schedule('trim', '0 4 * * 0',
  $$DELETE FROM reading_audit WHERE at < now() - interval '30 days'$$); -- want audit-log-mutable "for 30 days"
SELECT cron.schedule('trim-drafts', '0 4 * * 0', $$DELETE FROM drafts WHERE at < now() - interval '30 days'$$);
SELECT cron.schedule('old', '0 5 1 1 *', $$CALL archive_partitions('reading_audit', interval '7 years')$$);
SELECT cron.schedule('very-old', '0 5 1 1 *', 'DELETE FROM reading_audit WHERE at < now() - interval ''7 years''');
SELECT format('DELETE FROM reading_audit');
CREATE EVENT IF NOT EXISTS trim_calls ON SCHEDULE EVERY 1 DAY
  DO DELETE FROM call_audit_log WHERE at < now() - interval 20 day; -- want audit-log-mutable "call_audit_log"
CREATE EVENT count_calls ON SCHEDULE EVERY 1 DAY DO INSERT INTO call_counts SELECT count(*) FROM call_audit_log;
