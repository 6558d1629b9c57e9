resource "google_sql_database_instance" "passengers" {
  settings {
    backup_configuration {
      enabled = false # want backup-unprotected "backup_configuration.enabled=false"
    }
  }
}

resource "aws_dynamodb_table" "pensioners" {
  point_in_time_recovery {
    enabled = false # want backup-unprotected
  }
  ttl {
    enabled = false
  }
}

resource "aws_dynamodb_table" "tides" {
  point_in_time_recovery {
    enabled = false
  }
}
