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
