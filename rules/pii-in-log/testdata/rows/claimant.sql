CREATE TABLE crm.claimant (
  id bigint PRIMARY KEY,
  email varchar(120),
  region varchar(20)
);
