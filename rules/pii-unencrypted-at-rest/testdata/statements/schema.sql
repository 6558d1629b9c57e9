CREATE TABLE surveyor (
  id BIGINT PRIMARY KEY,
  passport_no TEXT -- want pii-unencrypted-at-rest
);
