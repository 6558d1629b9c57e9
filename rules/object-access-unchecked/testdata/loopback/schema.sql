CREATE TABLE claims (id uuid PRIMARY KEY, insured_id uuid, diagnosis text, insured_name text, amount numeric);
