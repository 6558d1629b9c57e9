CREATE TABLE patient ( -- want no-retention "sql keeps personal data"
  id int,
  diagnosis varchar(80)
);
