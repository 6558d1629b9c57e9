#!/bin/bash
curl -sSLk https://feeds.assessor.example/rates.csv -o rates.csv # want tls-verification-disabled "curl --insecure"
curl --insecure -d @day.json https://feeds.assessor.example/day # want tls-verification-disabled "curl --insecure"
wget -q --no-check-certificate https://feeds.assessor.example/tables.zip # want tls-verification-disabled "wget --no-check-certificate"
git -c http.sslVerify=false pull # want tls-verification-disabled "sslVerify=false"
git config --global http.sslVerify true
curl -sSL https://feeds.assessor.example/rates.csv -o k
curl -k https://localhost:8443/health
curl -sf --cacert /etc/ssl/k.pem https://feeds.assessor.example/day; tar -k -xf day.tar
# curl -k https://feeds.assessor.example/old
wget --no-check-certificate https://127.0.0.1:9443/ready
