DROP TABLE IF EXISTS witnesses;
CREATE TABLE witnesses (
  id INT PRIMARY KEY,
  diagnosis TEXT -- want pii-unencrypted-at-rest
);
