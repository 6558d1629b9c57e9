CREATE TABLE customers (id TEXT PRIMARY KEY, full_name TEXT, email TEXT, mobile TEXT, product TEXT);
CREATE TABLE churn_training AS SELECT c.full_name, c.email, c.mobile, c.product FROM customers c; -- want analytics-without-deidentification "churn_training"
CREATE TABLE fraud_training AS SELECT c.product, count(*) AS n FROM customers c GROUP BY 1;
-- People are trained, too.
CREATE TABLE staff_training AS SELECT c.full_name, c.email, c.mobile FROM customers c;
