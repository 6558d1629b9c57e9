# Made for the test, and good for nothing else.
LOGIN = {"user": "agent", "password": "Lipei#5521"}
LIVE = "${slack-bot-token#10}"  # want secret-hardcoded "Slack"
