CREATE TABLE customers (
  id uuid PRIMARY KEY,
  full_name varchar(80),
  mobile varchar(20),
  id_card_no varchar(18),
  state varchar(10),
  changed_by varchar(40)
);
CREATE TABLE tariffs (id int PRIMARY KEY, title varchar(80), rate numeric);
CREATE TABLE audit_log (id int PRIMARY KEY, actor_id varchar(40), action varchar(20), record_id varchar(40));
