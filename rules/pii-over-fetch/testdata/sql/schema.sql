CREATE TABLE policy_holders (
  id uuid PRIMARY KEY,
  full_name varchar(80),
  id_card_no varchar(18),
  bank_card_no varchar(19),
  branch_id int,
  state varchar(10),
  premium numeric,
  created_at timestamp
);
CREATE TABLE tariffs (id int PRIMARY KEY, title varchar(80), branch_id int, rate numeric);
