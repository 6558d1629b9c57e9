CREATE TABLE co_signers (
  id INT PRIMARY KEY,
  passport_no VARCHAR(20)
);
CREATE TABLE annuitants (
  id INT PRIMARY KEY,
  passport_no VARCHAR(20), -- want pii-unencrypted-at-rest
  iban VARCHAR(34)
);
CREATE TABLE nominees (
  id INT PRIMARY KEY,
  passport_no VARCHAR(20)
);
CREATE TABLE escrow_agents (
  id INT PRIMARY KEY,
  iban VARCHAR(34) -- want pii-unencrypted-at-rest
);
