DELETE FROM aml_checks WHERE checked_at < now() - interval '1 year'; -- want statutory-deadline-exceeded "keeps these records for 365 days: AML-34"
DELETE FROM login_tokens WHERE created_at < now() - interval '1 year';
CREATE TABLE personal_data_requests (
  id uuid PRIMARY KEY,
  response_days int NOT NULL DEFAULT 60, -- want statutory-deadline-exceeded "personal_data_requests.response_days gives 60 days"
  due_at timestamptz NOT NULL DEFAULT now() + interval '45 days', -- want statutory-deadline-exceeded "personal_data_requests.due_at gives 45 days"
  answer_days int CHECK (answer_days <= 90), -- want statutory-deadline-exceeded "gives 90 days"
  reminder_days int NOT NULL DEFAULT 60,
  opened_at timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE invoices (
  id uuid PRIMARY KEY,
  due_at timestamptz NOT NULL DEFAULT now() + interval '60 days'
);
