GRANT ALL PRIVILEGES ON *.* TO 'renewals'@'10.30.%'; -- want overbroad-permission "GRANT ALL PRIVILEGES to renewals"
GRANT ALL ON *.* TO `letters`@`%` WITH GRANT OPTION; -- want overbroad-permission "to letters"
GRANT SELECT, PROCESS ON *.* TO 'monitor'@'%';
GRANT ALL PRIVILEGES ON *.* TO 'root'@'localhost' WITH GRANT OPTION;
GRANT ALL PRIVILEGES ON *.* TO 'backup'@'10.30.%';
GRANT SELECT, INSERT ON insured.tariff TO 'renewals'@'10.30.%';
REVOKE ALL PRIVILEGES ON *.* FROM 'renewals'@'10.30.%';
