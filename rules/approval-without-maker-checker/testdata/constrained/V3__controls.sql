CREATE TABLE hardship_refund (
  id bigint PRIMARY KEY,
  requested_by text NOT NULL,
  approved_by text,
  CHECK (approved_by IS DISTINCT FROM requested_by)
);
CREATE TABLE advance_refund (id bigint PRIMARY KEY, requested_by text, approved_by text, CHECK (approved_by <> ''));
CREATE FUNCTION other_person() RETURNS trigger AS $$
BEGIN
  IF NEW.approved_by = NEW.opened_by THEN RAISE EXCEPTION 'same person'; END IF;
  RETURN NEW;
END $$ LANGUAGE plpgsql;
CREATE TRIGGER loan_persons BEFORE UPDATE ON premium_loan FOR EACH ROW EXECUTE FUNCTION other_person();
CREATE TRIGGER trip_persons BEFORE UPDATE ON trip_refund FOR EACH ROW
BEGIN
  IF NEW.approved_by = NEW.requested_by THEN SIGNAL SQLSTATE '45000'; END IF;
END;
