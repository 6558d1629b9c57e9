CREATE TABLE audit.row_changes (id bigserial PRIMARY KEY, table_name text, row_pk text, actor text);

CREATE FUNCTION audit.note() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO audit.row_changes(table_name, row_pk, actor) VALUES (TG_TABLE_NAME, NEW.id::text, current_user);
  RETURN NEW;
END $$;

CREATE TRIGGER tenants_noted AFTER INSERT OR UPDATE ON tenants FOR EACH ROW EXECUTE FUNCTION audit.note();
CREATE TRIGGER keepers_noted AFTER INSERT ON keepers FOR EACH ROW EXECUTE FUNCTION audit.note();
