CREATE TABLE insured (
  id uuid PRIMARY KEY,
  id_card_no varchar(18) NOT NULL, -- want pii-unclassified "insured.id_card_no"
  -- @pii contact.email
  email text,
  mobile text,
  created_at timestamp
);
COMMENT ON COLUMN insured.mobile IS '@pii contact.mobile';
