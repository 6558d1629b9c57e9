#!/bin/sh
export API_TOKEN=${bearer-token#6} # want secret-hardcoded
curl -H "Authorization: Bearer ${jwt#1}" https://claims.insurer-core.net/health # want secret-hardcoded
curl -H "Authorization: Bearer $API_TOKEN" https://claims.insurer-core.net/health
curl "${dingtalk-robot#1}"
curl "https://oapi.dingtalk.com/robot/send?access_token=${dingtalk-robot#1}" # want secret-hardcoded "DingTalk"
sed -i "s/JWT_SECRET:.*/JWT_SECRET: $1/" compose.yaml
