CREATE ROLE claims_vendor LOGIN;
CREATE TABLE insureds (id bigint, name text, id_card_no text, phone text);
CREATE TABLE clinic_visits (id bigint, insured_id bigint, diagnosis text, passport_no text);
ALTER TABLE clinic_visits ENABLE ROW LEVEL SECURITY;

GRANT SELECT ON insureds TO claims_vendor; -- want overbroad-permission "GRANT SELECT on insureds to claims_vendor: the people of another company"
GRANT SELECT, UPDATE ON medical_reports TO waibao_kefu; -- want overbroad-permission "to waibao_kefu"
GRANT ALL ON insureds TO outsourced_scanning; -- want overbroad-permission "to outsourced_scanning"
GRANT SELECT (id, name) ON insureds TO claims_vendor;
GRANT SELECT ON v_insureds TO claims_vendor;
GRANT SELECT ON insureds_masked TO claims_vendor;
GRANT SELECT ON clinic_visits TO claims_vendor;
GRANT SELECT ON premium_rates TO claims_vendor;
GRANT SELECT ON insureds TO claims_staff;
GRANT SELECT ON insureds TO vendor_portal;
GRANT USAGE ON SCHEMA public TO claims_vendor;
GRANT SELECT ON insureds TO tpa_audit;
REVOKE SELECT ON insureds FROM tpa_audit;
