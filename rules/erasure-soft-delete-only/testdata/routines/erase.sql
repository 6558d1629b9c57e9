CREATE TABLE subscriber (
  id BIGINT PRIMARY KEY,
  full_name VARCHAR(80),
  email VARCHAR(120),
  is_deleted TINYINT NOT NULL DEFAULT 0
);
CREATE TABLE applicant (
  id BIGINT PRIMARY KEY,
  full_name VARCHAR(80),
  email VARCHAR(120),
  deleted_at TIMESTAMP
);
CREATE TABLE patient (
  id BIGINT PRIMARY KEY,
  full_name VARCHAR(80),
  mobile VARCHAR(20),
  archived TINYINT NOT NULL DEFAULT 0
);
CREATE TABLE visitor (
  id BIGINT PRIMARY KEY,
  full_name VARCHAR(80),
  mobile VARCHAR(20),
  is_deleted TINYINT NOT NULL DEFAULT 0
);

CREATE PROCEDURE erase_subscriber(IN p_id BIGINT)
BEGIN
  DELETE FROM session WHERE subscriber_id = p_id;
  UPDATE subscriber SET is_deleted = 1 WHERE id = p_id; -- want erasure-soft-delete-only "erase_subscriber"
END;

CREATE OR REPLACE FUNCTION forget_applicant(p_id bigint) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  UPDATE applicant SET deleted_at = now() WHERE id = p_id; -- want erasure-soft-delete-only "forget_applicant"
END;
$$;

-- What it sets beside the mark is the person.
CREATE PROCEDURE erase_patient(IN p_id BIGINT)
BEGIN
  UPDATE patient SET full_name = 'ERASED', mobile = NULL, archived = 1 WHERE id = p_id;
END;

-- Another routine may do the rest.
CREATE PROCEDURE erase_visitor(IN p_id BIGINT)
BEGIN
  UPDATE visitor SET is_deleted = 1 WHERE id = p_id;
  CALL purge_visits(p_id);
END;

-- Nobody asked for it.
CREATE PROCEDURE hide_subscriber(IN p_id BIGINT)
BEGIN
  UPDATE subscriber SET is_deleted = 1 WHERE id = p_id;
END;

-- After the routine, a statement of its own.
UPDATE subscriber SET is_deleted = 0 WHERE id = 1;
