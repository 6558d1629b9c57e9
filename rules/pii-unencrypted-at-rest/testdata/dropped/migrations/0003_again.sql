-- migrate:up
CREATE TABLE nominees (
  id INT PRIMARY KEY,
  passport_no VARCHAR(20) -- want pii-unencrypted-at-rest
);
-- migrate:down
DROP TABLE nominees;
