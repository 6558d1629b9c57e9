package main

const apiKeyHeader = "X-Harbour-Key-2"
const partnerSecret = "${bearer-token#49}" // want secret-hardcoded "partnerSecret"

var signingKey = []byte("${bearer-token#50}") // want secret-hardcoded "signingKey"
var ledger = "ledger:Lipei#5522@tcp(db.harbour-mutual.com:3306)/ledger?parseTime=true" // want secret-hardcoded "MySQL"
var local = "root:${DB_PASSWORD}@tcp(db.harbour-mutual.com:3306)/ledger"
var accessToken string = "${bearer-token#51}" // want secret-hardcoded "accessToken"
var kind, token = "refresh", os.Getenv("TOKEN")

type login struct {
	Password string `json:"password" example:"Secret#2026"`
	Token    string `json:"token2" binding:"required"`
}

func dial() (*client, error) {
	c := config{Password: "Lipei#5523"} // want secret-hardcoded "Password"
	switch kind {
	case "password": return nil, errors.New("password: not allowed since 2024")
	}
	apiSecret := fmt.Sprintf("%s-%d", kind, 7)
	return connect(c, apiSecret)
}
