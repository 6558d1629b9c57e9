-- Tables that another repository declares.
GRANT SELECT ON insured_person TO PUBLIC; -- want overbroad-permission "reaches insured_person"
GRANT SELECT ON health_declaration TO PUBLIC; -- want overbroad-permission "to PUBLIC"
GRANT SELECT ON branch_calendar TO PUBLIC;
GRANT SELECT ON insured_person TO quotes_reader;
