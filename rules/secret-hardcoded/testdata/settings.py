"""Settings of the renewal batch. token = "as the broker gives it" """
import os

SIGNING_SECRET = "${bearer-token#40}"  # want secret-hardcoded "SIGNING_SECRET"
STORES = {"ledger": {"USER": "ledger", "PASSWORD": "Lipei#5520"}}  # want secret-hardcoded "PASSWORD"
SLACK = connect(token="${slack-bot-token#9}")  # want secret-hardcoded "Slack"
BROKER_TOKEN = os.environ.get("BROKER_TOKEN", "${bearer-token#41}")  # want secret-hardcoded "stands in"
SESSION_SECRET = os.getenv("SESSION_SECRET") or "renewal-session"  # want secret-hardcoded "stands in"
key_bytes = b"${bearer-token#42}"
hmac_key = b"${bearer-token#43}"  # want secret-hardcoded "hmac_key"
# api_key = "${bearer-token#44}"  # want secret-hardcoded "api_key"

MAIL_PASSWORD = os.environ["MAIL_PASSWORD"]
SMTP_PASSWORD = os.environ.get("SMTP_PASSWORD", "")
PASSWORD_FIELD = "login_password2"
TOKEN = r"[a-z0-9_]+|[A-Z]{2,8}-\d+"
cache_token = f"token:{42}:v2"
reset_token = "reset:%s"
access_token = "{}-{}-2026"
token_type = "Bearer"
secret = "projects/claims/secrets/broker-2"
parser.add_argument("--password", help="Password2 of the batch user")
form.error("password", "Password2!missing")
labels = {"password": "Password", "token": "Token", "secret": "<secret>"}
greeting = ("Dear customer, don't share your " + "password='Lipei'")
