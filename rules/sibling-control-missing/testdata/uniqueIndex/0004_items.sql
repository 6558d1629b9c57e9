CREATE TABLE claim_items (id uuid PRIMARY KEY, policy_id uuid NOT NULL, receipt_no varchar(40) NOT NULL);
CREATE UNIQUE INDEX claim_items_receipt ON claim_items (receipt_no);
