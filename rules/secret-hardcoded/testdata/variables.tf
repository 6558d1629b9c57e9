variable "broker_token" {
  type    = string
  default = "${bearer-token#97}" # want secret-hardcoded
}

variable "region" {
  default = "ap-east-1"
}

variable "db_password" {
  sensitive = true
}

resource "random_password" "queue" {
  length = 32
}

module "build" {
  default = "${bearer-token#98}"
}
