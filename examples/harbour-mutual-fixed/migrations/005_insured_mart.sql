-- Illnesses of the insured by year, for the actuaries: in chapters, and under a keyed pseudonym.
CREATE VIEW mart.insured_analysis AS
SELECT hmac(i.cont_no, current_setting('mart.pseudonym_key'), 'sha256') AS pid, i.disease_chapter, i.created_at
FROM t_insured_deid i;
