CREATE TABLE insureds (id uuid, full_name text, id_card_no text, passport_no text, diagnosis text, bank_account text, mobile text, address text, birth_date date, branch_id uuid);
CREATE TABLE branches (id uuid, name text);
