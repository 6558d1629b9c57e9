-- Illnesses of the insured by contract, for the actuaries.
CREATE VIEW mart.insured_analysis AS
SELECT i.cert_no, i.disease_desc, i.created_at
FROM t_insured i;
