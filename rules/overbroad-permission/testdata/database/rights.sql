CREATE TABLE insured (id uuid PRIMARY KEY, full_name text, id_card_no text, owner_id uuid);
CREATE TABLE tariff (id uuid PRIMARY KEY, age_from int, rate numeric);

GRANT ALL PRIVILEGES ON ALL TABLES IN SCHEMA public TO claims_app; -- want overbroad-permission "GRANT ALL PRIVILEGES to claims_app"
GRANT ALL ON insured TO portal; -- want overbroad-permission "GRANT ALL to portal"
GRANT SELECT ON insured TO PUBLIC; -- want overbroad-permission "GRANT SELECT on insured to PUBLIC: every account of the database reaches"
GRANT SELECT ON tariff TO PUBLIC;
GRANT SELECT, INSERT, UPDATE ON insured TO claims_app;
GRANT ALL ON insured TO migrator;
GRANT ALL ON insured TO anon, authenticated;
GRANT ALL ON insured TO service_role;
GRANT USAGE ON SCHEMA public TO claims_app;

CREATE POLICY "read" ON insured FOR SELECT USING (true); -- want overbroad-permission "USING \(true\) on insured: for public the policy holds no row back"
CREATE POLICY own ON insured FOR SELECT USING (owner_id = auth.uid());
CREATE POLICY tariffs ON tariff FOR SELECT USING (true);
CREATE POLICY jobs ON insured TO service_role USING (true);
CREATE POLICY signed ON insured FOR ALL TO authenticated USING (true) WITH CHECK (true); -- want overbroad-permission "for authenticated the policy holds no row back"

CREATE TABLE author (id uuid PRIMARY KEY, full_name text, slug text);
CREATE POLICY authors ON author FOR SELECT USING (true);
CREATE POLICY narrow ON insured AS RESTRICTIVE FOR SELECT USING (true);
-- No row is read or changed by these.
GRANT ALL ON ALL SEQUENCES IN SCHEMA public TO claims_app;
GRANT ALL PRIVILEGES ON SEQUENCE insured_seq TO claims_app;
GRANT ALL ON FUNCTION claim_count() TO claims_app;
GRANT ALL ON TYPE money_amount TO claims_app;
GRANT ALL ON type TO claims_app; -- want overbroad-permission "GRANT ALL to claims_app"
