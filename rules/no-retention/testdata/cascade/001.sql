CREATE TABLE patient (
  id bigint primary key,
  full_name varchar(80),
  mobile varchar(20),
  purge_after date
);
CREATE TABLE visit (
  id bigint primary key,
  patient_id bigint not null references patient (id) on delete cascade,
  diagnosis text
);
CREATE TABLE scan (
  id bigint primary key,
  owner bigint not null,
  lab_result text,
  constraint scan_owner foreign key (owner) references public.patient (id) on delete cascade
);
CREATE TABLE letter ( -- want no-retention "in letter"
  id bigint primary key,
  patient_id bigint references patient (id),
  diagnosis text
);
