CREATE TABLE broker.client_snapshot (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  broker_id uuid NOT NULL,
  client_name_cipher bytea NOT NULL,
  passport_no_cipher bytea,
  passport_country char(2),
  national_id_enc bytea,
  claims_count integer NOT NULL DEFAULT 0,
  taken_at timestamptz NOT NULL DEFAULT now()
);

COMMENT ON TABLE broker.client_snapshot IS 'Clients as they were when the broker contract ended';
CREATE INDEX client_snapshot_broker ON broker.client_snapshot (broker_id);
GRANT SELECT, INSERT ON broker.client_snapshot TO portal;
