CREATE TABLE customers (id uuid PRIMARY KEY, full_name text, policy_no text, email text, mobile text);
CREATE TABLE clerks (id uuid PRIMARY KEY, email text);
CREATE TABLE audit_log (id int PRIMARY KEY, actor_id text, action text, record_id text);
