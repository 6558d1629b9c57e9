mysqldump -h db -u backup -p'Lipei#5544' quotes > /backup/quotes.sql # want secret-hardcoded
sshpass -p "Lipei#5545" scp quotes.sql ops@10.9.0.4:/data/ # want secret-hardcoded
curl -s --user "deploy:${bearer-token#96}" https://files.harbour-mutual.com/status # want secret-hardcoded
PGPASSWORD=Lipei#5546 psql -h db quotes # want secret-hardcoded
mysql -u root -p"$MYSQL_PASSWORD" -P 3306 quotes
mysql -u root -p quotes2026
docker run -d --name mysql -p3306:3306 mysql:8
sshpass -p "$PASSWORD" ssh ops@10.9.0.4
sshpass -e ssh ops@10.9.0.4
curl -u "$USER:$TOKEN" https://files.harbour-mutual.com/status
curl -u "${USER}:${TOKEN}" -H "x-api-version: 2026-01" https://files.harbour-mutual.com/status
redis-cli -h cache -a "$REDIS_PASSWORD" ping
mkdir -p quotes2026 && cp -a quotes2026 /backup
