INSERT INTO mart.claim_analysis (name, id_card_no, amount) -- want analytics-without-deidentification "mart.claim_analysis"
SELECT c.name, c.id_card_no, c.claim_amount
FROM claim c
WHERE c.closed_at IS NOT NULL;

CREATE OR REPLACE VIEW analytics.members AS -- want analytics-without-deidentification "analytics.members"
SELECT member_name, mobile, city FROM member;

CREATE MATERIALIZED VIEW feature_store_policy AS -- want analytics-without-deidentification "feature_store_policy"
SELECT UPPER(passport_no) AS doc, bank_account_no, premium FROM policy_holder;

CREATE VIEW analytics.members_by_city AS SELECT city, count(*) AS members FROM member GROUP BY city;
CREATE VIEW mart.claim_masked AS SELECT name, id_card_no FROM claim;
CREATE VIEW member_contact AS SELECT member_name, mobile FROM member;
INSERT INTO mart.claim_analysis (name, id_card_no) VALUES ('', '');
INSERT INTO mart.claim_analysis SELECT sha256(id_card_no), age_band FROM claim;
CREATE TABLE mart.claim_pseudonym AS SELECT pid, id_card_no FROM claim;
