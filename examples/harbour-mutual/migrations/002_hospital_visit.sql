CREATE TABLE public.hospital_visit (
  id uuid PRIMARY KEY,
  claim_id uuid NOT NULL,
  diagnosis_code text,
  visited_on date
);
COMMENT ON COLUMN public.hospital_visit.diagnosis_code IS '诊断代码';
