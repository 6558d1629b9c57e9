resource "aws_s3_bucket" "selfies" {
  bucket = "kyc-selfies" # want no-retention "selfies .kyc-selfies."
}

resource "aws_cloudwatch_log_group" "chats" {
  name = "/desk/member-chats" # want no-retention "chats"
}

resource "aws_cloudwatch_log_group" "short_chats" {
  name              = "/desk/member-chats-short"
  retention_in_days = 30
}

resource "alicloud_oss_bucket" "scans" {
  bucket = "passport-scans"
  lifecycle_rule {
    id      = "end"
    enabled = true
    expiration { days = 400 }
  }
}

resource "aws_s3_bucket" "logs" {
  bucket = "access-logs"
}
