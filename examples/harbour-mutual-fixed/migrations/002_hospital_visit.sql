CREATE TABLE public.hospital_visit (
  id uuid PRIMARY KEY,
  claim_id uuid NOT NULL,
  diagnosis_code_cipher bytea,
  visited_on date
);
COMMENT ON COLUMN public.hospital_visit.diagnosis_code_cipher IS '诊断代码密文';
