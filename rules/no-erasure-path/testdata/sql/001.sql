CREATE TABLE insured ( -- want no-erasure-path "insured"
  id int,
  full_name varchar(80),
  id_card_no varchar(18)
);
CREATE TABLE payees (
  id int,
  full_name varchar(80),
  email varchar(80)
);
