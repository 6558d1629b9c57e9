resource "aws_db_instance" "policies" {
  identifier             = "policies-prod"
  username               = "policies_admin"
  password               = "${bearer-token#8}" # want secret-hardcoded
  manage_master_password = true
}

variable "signing_secret" {
  type      = string
  sensitive = true
}

data "aws_iam_policy_document" "read" {
  statement {
    actions   = ["secretsmanager:GetSecretValue"]
    resources = ["arn:aws:secretsmanager:eu-central-1:*:secret:claims/*", "arn:aws:secretsmanager:*:*:secret:*"]
  }
}
