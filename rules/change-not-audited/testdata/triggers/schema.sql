CREATE TABLE audit_entry (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  what text NOT NULL,
  who text NOT NULL
);

CREATE FUNCTION trail() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
  INSERT INTO audit_entry (what, who) VALUES (TG_TABLE_NAME, current_user);
  RETURN NEW;
END $body$;

CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
  NEW.updated_at := now();
  RETURN NEW;
END $body$;

CREATE TRIGGER lodger_trail AFTER INSERT OR UPDATE ON public.lodger FOR EACH ROW EXECUTE FUNCTION trail();
CREATE TRIGGER landlord_touch BEFORE UPDATE ON landlord FOR EACH ROW EXECUTE FUNCTION touch();
