resource "aws_db_instance" "policies" {
  engine                  = "postgres"
  storage_encrypted       = false # want backup-unprotected "storage_encrypted=false"
  backup_retention_period = 0 # want backup-unprotected "no backups are kept"
}

resource "aws_db_instance" "claims" {
  engine                  = "postgres"
  storage_encrypted       = true
  backup_retention_period = 14
}

resource "aws_db_instance" "staging" {
  storage_encrypted       = false
  backup_retention_period = 0
}
