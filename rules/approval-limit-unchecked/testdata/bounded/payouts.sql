CREATE TABLE goodwill_payouts (
  id BIGSERIAL PRIMARY KEY,
  amount NUMERIC(12,2) NOT NULL CHECK (amount > 0 AND amount <= 5000),
  status TEXT NOT NULL
);

CREATE TABLE claim_payouts (
  id BIGSERIAL PRIMARY KEY,
  amount NUMERIC(12,2) NOT NULL CHECK (amount > 0),
  status TEXT NOT NULL
);
